private import CEvent
private import Foundation
import Reading
import Text

/// A server for HTTP/1.1 by libevent, with a thread of its own. Only this file touches the memory of that library.
///
/// A request is copied out of it and is answered on the server's thread, so that nothing else can see what may be gone.
final class HTTPListener: Sendable {
  /// Of a head, and of the body that nothing here asks for: more than any browser sends.
  private static let mostBytes = 1 << 16
  /// How long a browser may take for its next request, or to take in a part of an answer, in seconds.
  private static let patience: CInt = 30
  /// Lets other threads hand their work to the server's.
  private static let hasThreads = evthread_use_pthreads() == 0

  struct Failure: Error {
    /// The system's number.
    let code: Int32

    static var last: Failure { Failure(code: errno) }
  }

  /// A request that waits for its answer.
  struct Exchange: Sendable {
    let request: PreviewRequest
    fileprivate let listener: HTTPListener
    fileprivate nonisolated(unsafe) let pointer: OpaquePointer

    /// Sends the answer, once. A browser that has gone meanwhile is no concern.
    func answer(_ response: PreviewResponse) {
      listener.perform { send(response) }
    }
  }

  /// All that come in, until the server is stopped.
  let exchanges: AsyncStream<Exchange>
  /// The one that was asked for, or that the system chose.
  let port: Int
  private let received: AsyncStream<Exchange>.Continuation
  private nonisolated(unsafe) let base: OpaquePointer
  private nonisolated(unsafe) let server: OpaquePointer

  /// - Parameters:
  ///   - host: a number, see ``isAddress(_:)``.
  ///   - port: 0 for any that is free.
  init(host: String, port: Int) throws(Failure) {
    guard Self.hasThreads, let port = UInt16(exactly: port), let base = event_base_new() else {
      throw Failure(code: EINVAL)
    }
    guard let server = evhttp_new(base) else { throw Failure(code: ENOMEM) }
    guard let socket = evhttp_bind_socket_with_handle(server, host, port) else {
      let failure = Failure.last
      evhttp_free(server)
      event_base_free(base)
      throw failure
    }
    self.base = base
    self.server = server
    self.port = Self.port(of: evhttp_bound_socket_get_fd(socket))
    (exchanges, received) = AsyncStream.makeStream()
    evhttp_set_max_headers_size(server, Self.mostBytes)
    evhttp_set_max_body_size(server, Self.mostBytes)
    evhttp_set_timeout(server, Self.patience)
    // Methods that are not answered are refused where the answers are.
    evhttp_set_allowed_methods(server, .max)
    evhttp_set_gencb(
      server,
      { request, listener in
        guard let request, let listener else { return }
        Unmanaged<HTTPListener>.fromOpaque(listener).takeUnretainedValue().take(request)
      }, Unmanaged.passUnretained(self).toOpaque())
    Thread.detachNewThread { [self] in
      // A browser that closes its connection is no reason to end the program.
      var signals = sigset_t()
      sigemptyset(&signals)
      sigaddset(&signals, SIGPIPE)
      pthread_sigmask(SIG_BLOCK, &signals, nil)
      event_base_loop(self.base, EVLOOP_NO_EXIT_ON_EMPTY)
      self.received.finish()
    }
  }

  /// Whoever holds an exchange holds this, so nothing is freed that an answer needs.
  deinit {
    evhttp_free(server)
    event_base_free(base)
  }

  /// Takes no more requests.
  func stop() {
    event_base_loopexit(base, nil)
  }

  static func isAddress(_ text: String) -> Bool {
    var room = in6_addr()
    return [AF_INET, AF_INET6].contains { inet_pton($0, text, &room) == 1 }
  }

  private static func port(of socket: CInt) -> Int {
    var address = sockaddr_in6()
    var size = socklen_t(MemoryLayout.size(ofValue: address))
    // The port has the same place in addresses of both families.
    let status = withUnsafeMutableBytes(of: &address) {
      getsockname(socket, $0.assumingMemoryBound(to: sockaddr.self).baseAddress, &size)
    }
    return status == 0 ? Int(UInt16(bigEndian: address.sin6_port)) : 0
  }

  // MARK: - On the server's thread

  private final class Work: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  fileprivate func perform(_ work: @escaping @Sendable () -> Void) {
    let context = Unmanaged.passRetained(Work(work)).toOpaque()
    event_base_once(
      base, -1, Int16(EV_TIMEOUT),
      { _, _, context in
        guard let context else { return }
        Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run()
      }, context, nil)
  }

  private func take(_ pointer: OpaquePointer) {
    let method =
      switch evhttp_request_get_command(pointer) {
      case EVHTTP_REQ_GET: "GET"
      case EVHTTP_REQ_HEAD: "HEAD"
      default: "another"
      }
    let request = PreviewRequest(
      method: method, target: evhttp_request_get_uri(pointer).map { String(cString: $0) } ?? "",
      headers: Self.headers(of: pointer))
    received.yield(Exchange(request: request, listener: self, pointer: pointer))
  }

  private static func headers(of request: OpaquePointer) -> [String: String] {
    var headers: [String: String] = [:]
    var next = evhttp_request_get_input_headers(request)?.pointee.tqh_first
    while let header = next?.pointee {
      let name = String(cString: header.key).lowercased()
      let value = String(cString: header.value)
      headers[name] = headers[name].map { $0 + ", " + value } ?? value
      next = header.next.tqe_next
    }
    return headers
  }
}

extension HTTPListener.Exchange {
  fileprivate func send(_ response: PreviewResponse) {
    let body = evbuffer_new()
    defer { evbuffer_free(body) }
    switch response.body {
    case .bytes(let bytes):
      _ = bytes.withUnsafeBytes { evbuffer_add(body, $0.baseAddress, $0.count) }
    case .file(let path, let stamp, let range):
      // The system reads the file while it sends it; if it becomes shorter meanwhile, the connection ends.
      evbuffer_set_flags(body, UInt64(EVBUFFER_FLAG_DRAINS_TO_FD))
      guard let file = DiskEntry.descriptor(of: path, stamp),
        evbuffer_add_file(body, file, numericCast(range.lowerBound), numericCast(range.count)) == 0
      else { return evhttp_send_error(pointer, HTTP_SERVUNAVAIL, nil) }
    }
    let headers = evhttp_request_get_output_headers(pointer)
    for (name, value) in response.headers.sortedByKey {
      evhttp_add_header(headers, name, value)
    }
    evhttp_send_reply(pointer, CInt(response.status), nil, body)
  }
}
