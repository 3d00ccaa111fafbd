package import Reading
private import Synchronization
package import Site

/// The files of a site as a build gave them, in memory; those that it passes through stay on the disk.
package struct PreviewSite: Sendable {
  package enum File: Sendable, Equatable {
    case bytes([UInt8])
    /// A file that is read when it is asked for. The stamp is the one at the build, nil if it was gone by then.
    case disk(path: String, stamp: FileStamp?)
  }

  package private(set) var files: [String: File] = [:]
  /// Makes a page that is not among the files yet; nil once all of them are there.
  private let page: (@Sendable (String) -> [UInt8]?)?

  /// - Parameter page: makes a page of the site by its path, as long as not all files are there.
  package init(page: (@Sendable (String) -> [UInt8]?)? = nil) {
    self.page = page
  }

  /// Whether all files are there.
  var isWhole: Bool { page == nil }

  package mutating func add(_ file: OutputFile) {
    switch file.content {
    case .bytes(let bytes): files[file.path] = .bytes(bytes)
    case .copy(let source): files[file.path] = .disk(path: source, stamp: FileStamp(of: source))
    }
  }

  /// - Parameter path: by its bytes, as hosts compare them: a letter with an accent can be stored in two ways.
  func file(_ path: String) -> File? {
    guard let index = files.index(forKey: path), files[index].key.utf8.elementsEqual(path.utf8) else {
      return page?(path).map(File.bytes)
    }
    return files[index].value
  }

  package var pageCount: Int { files.keys.count { $0.hasSuffix(".html") } }

  /// Whether the address of a folder leads to a page.
  func hasFrontPage(_ folder: String) -> Bool { file(folder + "/index.html") != nil }
}

/// Collects the files of a site as they are rendered, from any thread.
package final class PreviewSiteCollector: Sendable {
  private let collected = Mutex(PreviewSite())

  package init() {}

  package func take(_ file: OutputFile) {
    collected.withLock { $0.add(file) }
  }

  package var site: PreviewSite { collected.withLock { $0 } }
}
