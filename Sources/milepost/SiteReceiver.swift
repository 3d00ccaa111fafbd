import Publishing
import Site
import Synchronization

/// Takes the files of a site as they are rendered, from any thread, and passes them on, or to nobody if the content is only checked.
///
/// Only the path of each file is kept.
final class SiteReceiver: Sendable {
  private let output: (any SiteOutput)?
  private let state = Mutex(State())

  private struct State {
    var paths: [String] = []
    /// The paths in folded case.
    var addresses: Set<String> = []
    var failure: PublishingFailure?
  }

  init(_ output: (any SiteOutput)?) {
    self.output = output
  }

  /// After the first failure files are only counted: the rest of the run is for the diagnostics.
  @Sendable func take(_ file: OutputFile) {
    let isWanted = state.withLock { state in
      state.paths.append(file.path)
      // The second file at an address is reported by `AddressCheck`; the disk might not distinguish it from the first.
      return state.addresses.insert(file.path.lowercased()).inserted && state.failure == nil
    }
    guard isWanted, let output else { return }
    do throws(PublishingFailure) {
      try output.take(file)
    } catch {
      state.withLock { $0.failure = $0.failure ?? error }
    }
  }

  /// The paths of all files so far, in no particular order.
  var paths: [String] { state.withLock { $0.paths } }

  /// Why a file could not be taken; the first reason if there are several.
  var failure: PublishingFailure? { state.withLock { $0.failure } }
}
