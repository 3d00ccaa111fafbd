// An empty common data file for ICU, after the stub library that ICU itself brings for programs without its data (stubdata.cpp).
//
// Swift's Foundation carries 34 MB of it: names of months, rules of sorting and the like in all languages. Milepost asks for none of it; what
// it says in a language comes from its own files, which give the same bytes on every system. The program of a package has this in its place:
// scripts/package gives the name that the toolchain's version of ICU has for it.
#include <stdint.h>

typedef struct {
  uint16_t header_size;
  uint8_t magic[2];
  uint16_t info_size, reserved;
  uint8_t is_big_endian, charset_family, size_of_char, reserved_byte;
  uint8_t format[4], format_version[4], data_version[4];
  uint8_t padding[8];
  uint32_t count, reserved_count;
  int32_t names[4];
} empty_icu_data;

_Alignas(16) const empty_icu_data ICU_DATA = {
    .header_size = 32,
    .magic = {0xda, 0x27},
    .info_size = 20,
    .is_big_endian = __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__,
    .size_of_char = 2,
    .format = {'T', 'o', 'C', 'P'},
    .format_version = {1},
};
