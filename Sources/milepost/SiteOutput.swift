import Preview
import Publishing
import Site

/// Where the files of a site go as they are rendered, from any thread.
protocol SiteOutput: Sendable {
  func take(_ file: OutputFile) throws(PublishingFailure)
}

extension Publication: SiteOutput {
  func take(_ file: OutputFile) throws(PublishingFailure) {
    switch file.content {
    case .bytes(let bytes): try write(file.path, bytes)
    case .copy(let source): try copy(source, to: file.path)
    }
  }
}

extension PreviewSiteCollector: SiteOutput {}
