private import Foundation

/// Listens for browsers.
package struct PreviewServer: Sendable {
  package enum Failure: Error, Equatable, CustomStringConvertible {
    case portInUse(Int)
    case noFreePort(Int, Int)
    case refused(String)

    package var description: String {
      switch self {
      case .portInUse(let port):
        "port \(port) is in use\n  end what listens there, or leave out --port to take the next one that is free"
      case .noFreePort(let first, let last):
        "no port from \(first) to \(last) is free\n  name one with --port, or 0 for any"
      case .refused(let reason):
        "the system does not let this program listen: \(reason)\n  see that --host is an address of this computer, "
          + "and that the port is one you may use (1024 and more)"
      }
    }
  }

  /// Tried one after another if no port was asked for.
  private static let ports = 8000...8099

  let host: PreviewHost
  let handler: PreviewHandler

  package init(host: PreviewHost, handler: PreviewHandler) {
    self.host = host
    self.handler = handler
  }

  /// Serves until the task is cancelled.
  ///
  /// - Parameters:
  ///   - wanted: the only port to take, 0 for any; nil for the first that is free.
  ///   - announce: is given the address of the front page, and the port that was in use if it is not the first.
  /// - Throws: ``Failure`` if it cannot listen.
  package func run(port wanted: Int?, announce: (_ address: String, _ inUse: Int?) -> Void) async throws {
    let listener = try listen(wanted)
    announce(
      "http://\(host):\(listener.port)/",
      wanted == nil && listener.port > Self.ports.lowerBound ? listener.port - 1 : nil)
    await withTaskCancellationHandler {
      await withDiscardingTaskGroup { group in
        for await exchange in listener.exchanges {
          group.addTask { exchange.answer(await handler.respond(to: exchange.request)) }
        }
      }
    } onCancel: {
      listener.stop()
    }
  }

  private func listen(_ wanted: Int?) throws(Failure) -> HTTPListener {
    for port in wanted.map({ $0...$0 }) ?? Self.ports {
      do throws(HTTPListener.Failure) {
        return try HTTPListener(host: host.number, port: port)
      } catch {
        guard error.code == EADDRINUSE else { throw .refused(String(cString: strerror(error.code))) }
        if let wanted { throw .portInUse(wanted) }
      }
    }
    throw .noFreePort(Self.ports.lowerBound, Self.ports.upperBound)
  }
}
