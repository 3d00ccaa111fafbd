import Foundation
import TestSupport
import Testing

/// The same input gives the same bytes and the same rights, whatever the machine, the user and the day.
///
/// Scripts for a shell: `publish CONTENT SITE` publishes, `same SITE` compares a site with the first one, file by file and right by right.
@Suite("The same bytes", .serialized)
struct SameBytesTests {
  private static func shell(_ script: String, in folder: String = "/") throws -> Run {
    try Run(["-c", script], in: folder, program: URL(filePath: "/bin/sh"))
  }

  private static func can(_ command: String) -> Bool { (try? shell(command).status) == 0 }

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for (from, to) in [
      (Repository.path("Tests/Fixtures/atlas/content"), "plan"), (Repository.path("templates"), "templates"),
      (Repository.program.path, "program"),
    ] {
      try FileManager.default.copyItem(atPath: from, toPath: folder.path + "/" + to)
    }
    let run = try run("chmod -R a+rX . && umask 022 && publish plan first")
    try #require(run.status == 0, "\(run.output) \(run.errors)")
  }

  private func run(_ script: String) throws -> Run {
    try Self.shell(
      """
      set -e
      publish() { "$PWD/program" --content "$1" --templates templates --output "$2" --no-sync > log 2>&1 || { cat log; exit 2; }; }
      tree() { (cd "$1" && find . -printf '%y %m %s %p\\n' | sort && find . -type f -exec sha256sum {} + | sort -k 2); }
      same() { tree first > expected; tree "$1" > found; diff expected found; }

      """ + script, in: folder.path)
  }

  private func expectSame(_ script: String) throws {
    let run = try run(script)
    #expect(run.status == 0, "\(script): \(run.output) \(run.errors)")
  }

  @Test(
    "of another place, language, user's name, right and folder",
    arguments: [
      "export TZ=Pacific/Kiritimati", "export TZ=America/Los_Angeles", "export LC_ALL=C LANG=tr_TR.UTF-8",
      "export LC_ALL=ar_EG.UTF-8 LANGUAGE=fr", "export USER=other LOGNAME=other HOME=/nonexistent",
      "umask 077", "umask 000",
      "mkdir 'a folder, far away' && cp -r program plan templates 'a folder, far away' && ln -s ../first 'a folder, far away/first' && cd 'a folder, far away'",
      "find plan templates -exec touch -d 1999-12-31 {} +",
    ])
  func surroundings(_ change: String) throws {
    try expectSame(change + "\npublish plan second\nsame second")
  }

  @Test("without an environment, and with absolute paths")
  func bareEnvironment() throws {
    try expectSame(
      "env -i \"$PWD/program\" --content \"$PWD/plan/\" --templates \"$PWD/templates/\" --output \"$PWD/second/\" > log 2>&1\nsame second"
    )
  }

  @Test("by one processor, and by one thread")
  func processors() throws {
    try expectSame("export LIBDISPATCH_COOPERATIVE_POOL_STRICT=1\npublish plan second\nsame second")
    if Self.can("taskset -c 0 true") {
      try expectSame(
        "taskset -c 0 ./program --content plan --templates templates --output third > log 2>&1\nsame third")
    }
  }

  @Test(
    "by somebody else", .enabled(if: can("setpriv --reuid=65534 --regid=65534 --clear-groups true")))
  func user() throws {
    try expectSame(
      """
      mkdir other && chown 65534 other
      setpriv --reuid=65534 --regid=65534 --clear-groups ./program --content plan --templates templates --output other/site > log 2>&1
      same other/site
      """)
  }

  /// A disk in memory lists a folder by when its files came, so that copies in either order are listed in either order.
  @Test(
    "of files that the disk lists in another order",
    .enabled(if: can("unshare -rm sh -c 'mount -t tmpfs -o size=64m tmpfs /mnt'")))
  func order() throws {
    let inside = """
      set -e
      mkdir disk && mount -t tmpfs -o size=64m tmpfs disk
      for order in '' -r; do
        for name in plan templates; do
          find $name -type d | while read -r each; do mkdir -p "disk/tree$order/$each"; done
          find $name -type f | sort $order | while read -r each; do cp -p "$each" "disk/tree$order/$each"; done
        done
        (cd disk/tree$order && ls -fR > "../../listed$order")
        ./program --content disk/tree$order/plan --templates disk/tree$order/templates --output "second$order" > log 2>&1
      done
      ! cmp -s listed listed-r
      """
    try inside.write(toFile: folder.path + "/inside", atomically: true, encoding: .utf8)
    try expectSame("unshare -rm sh inside\nsame second\nsame second-r")
  }

  @Test(
    "on another day", .enabled(if: can("command -v faketime"), "needs the program faketime"),
    arguments: ["1985-10-26 01:21:00", "2099-12-31 23:59:59"])
  func day(_ day: String) throws {
    try expectSame(
      "faketime '\(day)' ./program --content plan --templates templates --output second > log 2>&1\nsame second"
    )
  }
}
