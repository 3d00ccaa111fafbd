import CMarkGFM
import Foundation

/// Memory for one parse: blocks are handed out one after another and freed all at once.
///
/// cmark asks for some twenty blocks a paragraph and frees each on its own; without that it takes two thirds of the time. Its interface for
/// allocators has no context, so the arena that a thread parses with is found through the thread.
@unsafe final class CommonMarkArena {
  private var chunks: [UnsafeMutableRawPointer]
  private var next: UnsafeMutableRawPointer
  private var end: UnsafeMutableRawPointer
  private var chunkSize: Int

  /// What precedes each block: its size.
  private static let header = 16

  private init(size: Int) {
    unsafe chunkSize = size
    unsafe next = calloc(1, size)
    unsafe end = next + size
    unsafe chunks = [next]
  }

  deinit {
    unsafe chunks.forEach { unsafe free($0) }
  }

  /// Runs a parse that takes its memory from an arena of its own, which is freed when it returns.
  ///
  /// - Parameter size: how many bytes the parse is likely to need.
  static func with<Result>(
    size: Int, _ parse: (UnsafeMutablePointer<cmark_mem>) throws -> Result
  ) rethrows -> Result {
    let arena = unsafe CommonMarkArena(size: size)
    let outer = unsafe pthread_getspecific(current)
    unsafe pthread_setspecific(current, Unmanaged.passUnretained(arena).toOpaque())
    defer { unsafe pthread_setspecific(current, outer) }
    return try unsafe withExtendedLifetime(arena) { unsafe try parse(allocator) }
  }

  /// The thread's arena.
  private static let current: pthread_key_t = {
    var key = pthread_key_t()
    guard unsafe pthread_key_create(&key, nil) == 0 else { preconditionFailure("no key for threads is left") }
    return key
  }()

  private static var ofThread: CommonMarkArena {
    guard let pointer = unsafe pthread_getspecific(current) else {
      preconditionFailure("the Markdown library asks for memory outside of a parse")
    }
    return unsafe Unmanaged<CommonMarkArena>.fromOpaque(pointer).takeUnretainedValue()
  }

  nonisolated(unsafe) private static let allocator: UnsafeMutablePointer<cmark_mem> = {
    let allocator = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
    unsafe allocator.initialize(
      to: cmark_mem(
        calloc: { count, size in unsafe CommonMarkArena.ofThread.allocate(count * size) },
        realloc: { block, size in unsafe CommonMarkArena.ofThread.reallocate(block, size) },
        free: { _ in }))
    return unsafe allocator
  }()

  /// Memory filled with zeros.
  private func allocate(_ size: Int) -> UnsafeMutableRawPointer {
    let needed = unsafe Self.header + (size + 15) & ~15
    if unsafe needed > end - next { unsafe grow(needed) }
    unsafe next.storeBytes(of: size, as: Int.self)
    let block = unsafe next + Self.header
    unsafe next += needed
    return unsafe block
  }

  private func reallocate(_ block: UnsafeMutableRawPointer?, _ size: Int) -> UnsafeMutableRawPointer {
    guard let block = unsafe block else { return unsafe allocate(size) }
    let old = unsafe (block - Self.header).load(as: Int.self)
    guard size > old else { return unsafe block }
    let copy = unsafe allocate(size)
    unsafe copy.copyMemory(from: block, byteCount: old)
    return unsafe copy
  }

  private func grow(_ needed: Int) {
    unsafe chunkSize = max(2 * chunkSize, needed)
    unsafe next = calloc(1, chunkSize)
    unsafe end = next + chunkSize
    unsafe chunks.append(next)
  }
}
