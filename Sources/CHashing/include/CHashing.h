#ifndef CHASHING_H
#define CHASHING_H

#include <stddef.h>
#include <stdint.h>

/// SHA-256 as in FIPS 180-4, fed piece by piece.
typedef struct {
  uint32_t state[8];
  uint64_t count;
  uint8_t block[64];
} milepost_sha256;

void milepost_sha256_begin(milepost_sha256 *hash);
void milepost_sha256_add(milepost_sha256 *hash, const uint8_t *bytes, size_t count);
/// Leaves the digest in `state`, a word of the standard each.
void milepost_sha256_end(milepost_sha256 *hash);

/// Adds whole blocks of 64 bytes to a state.
void milepost_sha256_blocks(uint32_t state[8], const uint8_t *bytes, size_t blocks);
/// The same without the processor's instructions for it.
void milepost_sha256_blocks_plain(uint32_t state[8], const uint8_t *bytes, size_t blocks);

#endif
