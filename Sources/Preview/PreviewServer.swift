private import Foundation
private import NIOCore
private import NIOHTTP1
private import NIOPosix
private import Plan

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

  /// Of a file, in bytes, that are in memory at once.
  private static let portion = 1 << 18

  private typealias Connection = NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>

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
    let (server, port) = try await listen(wanted)
    announce(
      "http://\(host):\(server.channel.localAddress?.port ?? port)/",
      wanted == nil && port > Self.ports.lowerBound ? port - 1 : nil)
    try await server.executeThenClose { connections in
      try await withThrowingDiscardingTaskGroup { group in
        for try await connection in connections {
          // What goes wrong on one connection is between the browser and its reader.
          group.addTask { try? await serve(connection) }
        }
      }
    }
  }

  private func listen(_ wanted: Int?) async throws -> (NIOAsyncChannel<Connection, Never>, Int) {
    for port in wanted.map({ $0...$0 }) ?? Self.ports {
      do {
        return (try await bind(port), port)
      } catch let error as IOError where error.errnoCode == EADDRINUSE {
        if let wanted { throw Failure.portInUse(wanted) }
      } catch let error as IOError {
        throw Failure.refused(String(cString: strerror(error.errnoCode)))
      }
    }
    throw Failure.noFreePort(Self.ports.lowerBound, Self.ports.upperBound)
  }

  private func bind(_ port: Int) async throws -> NIOAsyncChannel<Connection, Never> {
    try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .bind(host: host.number, port: port) { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.configureHTTPServerPipeline()
          return try Connection(wrappingChannelSynchronously: channel)
        }
      }
  }

  private func serve(_ connection: Connection) async throws {
    try await connection.executeThenClose { requests, responses in
      var head: HTTPRequestHead?
      for try await part in requests {
        switch part {
        case .head(let next): head = next
        case .body: break
        case .end:
          guard let asked = head else { return }
          try await answer(asked, responses)
          if !asked.isKeepAlive { return }
        }
      }
    }
  }

  private func answer(
    _ head: HTTPRequestHead, _ responses: NIOAsyncChannelOutboundWriter<HTTPServerResponsePart>
  ) async throws {
    let headers = Dictionary(head.headers.map { ($0.name.lowercased(), $0.value) }) { $0 + ", " + $1 }
    let response = await handler.respond(
      to: PreviewRequest(method: head.method.rawValue, target: head.uri, headers: headers))
    var answer = HTTPResponseHead(
      version: head.version, status: HTTPResponseStatus(statusCode: response.status),
      headers: HTTPHeaders(response.headers.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }))
    if !head.isKeepAlive { answer.headers.add(name: "connection", value: "close") }
    try await responses.write(.head(answer))
    switch response.body {
    case .bytes(let bytes):
      if !bytes.isEmpty { try await responses.write(.body(.byteBuffer(ByteBuffer(bytes: bytes)))) }
    case .file(let path, let stamp, let range):
      // If it changes meanwhile, the connection ends, since the rest of it was promised.
      for start in stride(from: range.lowerBound, to: range.upperBound, by: Self.portion) {
        let part = start..<min(start + Self.portion, range.upperBound)
        let bytes = try DiskEntry.bytes(of: path, part, of: stamp)
        try await responses.write(.body(.byteBuffer(ByteBuffer(bytes: bytes))))
      }
    }
    try await responses.write(.end(nil))
  }
}
