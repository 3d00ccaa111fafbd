"""Firefox at the site, without a window, driven by Marionette, which it has built in."""

import pathlib
import shutil
import socket
import subprocess
import tempfile
import time

from marionette_driver.marionette import Marionette

# Firefox tells its console alone what a policy forbade before a page's scripts could listen.
MESSAGES = "return Services.console.getMessageArray().map(message => message.message)"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Firefox:
    """Firefox for the time of a `with` block."""

    def __enter__(self):
        self.profile = tempfile.TemporaryDirectory()
        port = free_port()
        (pathlib.Path(self.profile.name) / "user.js").write_text(
            f'user_pref("marionette.port", {port});\n'
            # Nothing of the browser's own leaves the machine.
            'user_pref("app.update.enabled", false);\n'
            'user_pref("datareporting.policy.dataSubmissionEnabled", false);\n'
            'user_pref("network.captive-portal-service.enabled", false);\n'
            'user_pref("network.connectivity-service.enabled", false);\n')
        program = next(filter(None, map(shutil.which, ["firefox-esr", "firefox"])))
        self.process = subprocess.Popen(
            [program, "--headless", "--marionette", "--remote-allow-system-access", "--profile", self.profile.name],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.client = Marionette(host="127.0.0.1", port=port, startup_timeout=120)
        self._wait_for(port)
        self.client.start_session()
        return self

    def _wait_for(self, port):
        end = time.monotonic() + 120
        while time.monotonic() < end:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    return
            time.sleep(0.2)
        raise TimeoutError("Firefox did not start")

    def __exit__(self, *error):
        self.client.delete_session()
        self.process.terminate()
        self.process.wait(30)
        self.profile.cleanup()

    def open(self, address):
        self.client.navigate(address)

    def run(self, script):
        return self.client.execute_script(script, sandbox=None)

    def messages(self):
        """What was written to the console since it was last asked."""
        with self.client.using_context(self.client.CONTEXT_CHROME):
            messages = self.client.execute_script(MESSAGES)
            self.client.execute_script("Services.console.reset()")
        return messages
