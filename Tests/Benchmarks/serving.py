"""Serves a folder as web hosts do, for what is measured in a browser."""

import contextlib
import functools
import http.server
import multiprocessing


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    # As on any web host: connections stay open, and the end of an answer does not wait for the browser to confirm its beginning
    # (Nagle's algorithm with delayed confirmation, which adds 40 ms to an answer).
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def log_message(self, *arguments):
        pass


def serve_forever(handler, folder, port):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler, directory=str(folder)))
    port.send(server.server_port)
    server.serve_forever()


@contextlib.contextmanager
def served(folder, handler=QuietHandler):
    """The address of a folder, served by a process of its own so that it does not wait for what drives the browser."""
    processes = multiprocessing.get_context("spawn")
    receiver, sender = processes.Pipe(duplex=False)
    server = processes.Process(target=serve_forever, args=(handler, folder, sender), daemon=True)
    server.start()
    try:
        yield f"http://127.0.0.1:{receiver.recv()}/"
    finally:
        server.terminate()
        server.join()
