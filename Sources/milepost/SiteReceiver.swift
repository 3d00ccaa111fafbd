import Publishing
import Site
import Synchronization

/// Takes the files of a site as they are rendered, from any thread: into a publication, or nowhere if the content is only checked.
///
/// What is kept of a file is its path.
final class SiteReceiver: Sendable {
  private let publication: Publication?
  private let state = Mutex(State())

  private struct State {
    var paths: [String] = []
    /// The paths with their case folded.
    var addresses: Set<String> = []
    var failure: PublishingFailure?
  }

  init(_ publication: Publication?) {
    self.publication = publication
  }

  /// After the first failure files are only counted: the rest of the run is for the diagnostics.
  @Sendable func take(_ file: OutputFile) {
    let isWanted = state.withLock { state in
      state.paths.append(file.path)
      // The second file on an address is reported by `AddressCheck`; the disk might not tell it from the first.
      return state.addresses.insert(file.path.lowercased()).inserted && state.failure == nil
    }
    guard isWanted, let publication else { return }
    do throws(PublishingFailure) {
      switch file.content {
      case .bytes(let bytes): try publication.write(file.path, bytes)
      case .copy(let source): try publication.copy(source, to: file.path)
      }
    } catch {
      state.withLock { $0.failure = $0.failure ?? error }
    }
  }

  /// Of all files so far, in no order.
  var paths: [String] { state.withLock { $0.paths } }

  /// Why a file could not be taken; the first reason if there are several.
  var failure: PublishingFailure? { state.withLock { $0.failure } }
}
