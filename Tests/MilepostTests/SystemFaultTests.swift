import Foundation
import TestSupport
import Testing

/// Disks without room, folders without rights, and processes that are kept short: each ends in a sentence, and no file of the site is
/// ever cut off.
///
/// The faults are made by a shell: `$PROGRAM` is a copy of the program that everybody may run, `$OLD` and `$NEW` are two states of a
/// plan.
@Suite("Faults of the system", .serialized)
struct SystemFaultTests {
  private static func shell(_ script: String, _ arguments: [String] = []) throws -> Run {
    try Run(["-c", script] + arguments, program: URL(filePath: "/bin/sh"))
  }

  /// Whether a disk of a given size can be made here.
  private static let canMount =
    (try? shell("unshare -rm sh -c 'mount -t tmpfs -o size=1m tmpfs /mnt'").status) == 0
  /// Whether a run as somebody without rights can be started.
  private static let canBeNobody =
    (try? shell("setpriv --reuid=65534 --regid=65534 --clear-groups true").status) == 0

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let manager = FileManager.default
    for name in ["old", "new"] {
      try manager.copyItem(
        atPath: Repository.path("Tests/Fixtures/atlas/content"), toPath: folder.path + "/" + name)
    }
    let plan = folder.path + "/new/plan.yml"
    try String(contentsOfFile: plan, encoding: .utf8).replacing("Plan", with: "Nouveau plan")
      .write(toFile: plan, atomically: true, encoding: .utf8)
    try manager.copyItem(atPath: Repository.path("templates"), toPath: folder.path + "/templates")
    try manager.copyItem(at: Repository.program, to: URL(filePath: folder.path + "/program"))
    _ = try Self.shell("chmod -R a+rX \(folder.path)")
  }

  /// Runs a script in the folder of the two plans. `publish PLAN` publishes one of them into `site/site`; `tree` prints what is there.
  private func run(_ script: String) throws -> Run {
    try Run(["-c", Self.functions + script], in: folder.path, program: URL(filePath: "/bin/sh"))
  }

  private static let functions = """
    publish() { timeout 120 ./program --content $1 --templates templates --output site/site --no-sync; }
    tree() { (cd $1 && find . -type f ! -path './.milepost-*' -exec cksum {} + | sort); }

    """

  @Test(
    "a disk that is full at any moment leaves the site as it was, and the next run publishes",
    .enabled(if: canMount, "disks of a given size cannot be made here"),
    arguments: ["", "touch site/site/.keep"])
  func fullDisk(_ before: String) throws {
    // Each round leaves a little more room than the one before, until there is enough.
    let inside = """
      set -e
      mount -t tmpfs -o size=64m tmpfs site
      publish old > log 2>&1
      \(before)
      tree site/site > before
      full=0
      room=0
      while true; do
        free=$(df -k --output=avail site | tail -1)
        head -c $((free - room))k /dev/zero > site/filling 2> filling.log || true
        if publish new > log 2>&1; then rm site/filling; break; fi
        full=$((full + 1))
        grep -q 'cannot be written: No space left on device' log || { cat log; exit 3; }
        grep -q 'Nothing was published' log || { cat log; exit 4; }
        rm site/filling
        tree site/site > after
        cmp before after || exit 5
        test "$(ls -A site)" = site || { ls -A site; exit 6; }
        room=$((room + 97))
      done
      publish new > /dev/null
      tree site/site > after
      ! cmp -s before after || exit 7
      echo "full $full times"
      """
    try FileManager.default.createDirectory(
      atPath: folder.path + "/site", withIntermediateDirectories: true)
    let run = try run(Self.unshared(inside))
    #expect(run.status == 0, "\(run.output) \(run.errors)")
    #expect(run.output.contains(#/full \d+ times/#))
    #expect(!run.output.contains("full 0 times"))
  }

  /// Lets a script see mounts of its own. Functions do not outlive the shell, so they are written again.
  private static func unshared(_ script: String) -> String {
    """
    cat > script.sh << 'END'
    \(functions)\(script)
    END
    unshare -rm sh script.sh
    """
  }

  @Test(
    "a folder that may not be written to is named, and the site is as it was",
    .enabled(if: canBeNobody, "nobody else can be made to run the program here"),
    arguments: [
      // The site itself, beside which nothing can be prepared either.
      "chmod 555 site/site site", "chmod 555 site/site/fr; touch site/site/.keep",
      "chmod 555 site; chmod 555 site/site/fr/indicators",
    ])
  func rights(_ fault: String) throws {
    let run = try self.run(
      """
      mkdir site && chown 65534 site .
      nobody() { setpriv --reuid=65534 --regid=65534 --clear-groups sh -c "$1"; }
      nobody './program --content old --templates templates --output site/site --no-sync' > log 2>&1 || { cat log; exit 2; }
      nobody '\(fault)'
      tree site/site > before
      nobody './program --content new --templates templates --output site/site --no-sync' > log 2>&1
      echo "status $?"
      cat log
      tree site/site > after
      cmp before after || exit 3
      chmod -R u+w site
      nobody './program --content new --templates templates --output site/site --no-sync' > log 2>&1 || { cat log; exit 4; }
      test "$(ls -A site)" = site || { ls -A site; exit 5; }
      test "$(cd site/site && ls -A | grep -c milepost)" = 1 || { ls -A site/site; exit 6; }
      """)
    #expect(run.status == 0, "\(run.output) \(run.errors)")
    #expect(run.output.contains("status 1"), "\(run.output)")
    #expect(run.output.contains("cannot be written: Permission denied"), "\(run.output)")
  }

  @Test("a file that may not be written is replaced like others", arguments: ["", "touch site/site/.keep"])
  func readOnlyFile(_ before: String) throws {
    let run = try self.run(
      """
      mkdir site && publish old > log 2>&1 || exit 2
      \(before)
      chmod 444 site/site/fr/index.html
      publish new > log 2>&1 || { cat log; exit 3; }
      grep -q 'Nouveau plan' site/site/fr/index.html || exit 4
      """)
    #expect(run.status == 0, "\(run.output) \(run.errors)")
  }

  @Test(
    "few descriptors and little memory end in a sentence or with the site",
    arguments: [
      // With fewer the program is not even loaded.
      "-n 6", "-n 8", "-n 12", "-n 20", "-v 100000", "-v 200000", "-v 270000",
      "-v 300000", "-v 400000", "-v 600000",
    ])
  func limits(_ limit: String) throws {
    let run = try self.run(
      """
      mkdir site
      (ulimit \(limit); publish old) > out 2> err
      status=$?
      test $status = 0 -o $status = 1 || { echo "status $status"; cat err; exit 2; }
      test $status = 0 -o -s err || { echo "no word"; exit 3; }
      publish new > log 2>&1 || { cat log; exit 4; }
      test "$(ls -A site)" = site || { ls -A site; exit 5; }
      """)
    #expect(run.status == 0, "\(limit): \(run.output) \(run.errors)")
  }

  @Test(
    "a result that could not be written is told",
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func fullResult() throws {
    for command in [
      "check --content old --templates templates --format json", "template assets/style.css", "explain",
      "--help",
    ] {
      let run = try self.run("./program \(command) > /dev/full")
      #expect(run.status == 1, "\(command)")
      #expect(run.errors.contains("error:"), "\(run.errors)")
    }
    // Nobody is told that a reader has seen enough.
    let run = try self.run("./program schema --print plan 2>&1 | head -n 1; ./program explain | head -n 1")
    #expect(!run.output.contains("error:") && run.errors.isEmpty, "\(run.output) \(run.errors)")
  }

  @Test("messages that nobody can read do not end the program in a crash")
  func fullOutput() throws {
    let run = try self.run(
      """
      echo 'x: 1' >> old/plan.yml
      ./program check --content old --templates templates > /dev/full 2> /dev/full
      echo "status $?"
      ./program check --content old --templates templates > /dev/null 2>&-
      echo "status $?"
      """)
    #expect(run.output == "status 1\nstatus 1\n", "\(run.output) \(run.errors)")
  }
}
