import ProfileModel
import Rehearsal
import TerminalUI

/// A demonstration as a recording that players of terminal sessions know: asciicast v2
/// (https://docs.asciinema.org/manual/asciicast/v2/). Time is that of the demonstration, so that the
/// same script gives the same bytes.
struct Cast {
  static let usualSize = Size(width: 80, height: 24)

  /// A header, and a line for each change of the screen.
  private(set) var text: String
  private var elapsed = Duration.zero

  /// - Parameter size: that of the window, which has the inspector from `Scene.roomyWidth` on.
  init(_ demonstration: Demonstration, size: Size = usualSize, speed: Double = 1) {
    text = Self.header(of: demonstration.script, size)
    var (playback, writer) = (Playback(demonstration), ANSIWriter())
    while let current = playback.current,
      let scene = CaptionedScene(playback, size: size, hasKeys: false)
    {
      let output = writer.write(scene.frame)
      if !output.isEmpty { add(output) }
      elapsed += current.still.length / speed
      playback.advance()
    }
    // The last screen stands for its time, too.
    add("")
  }

  private static func header(of script: Script, _ size: Size) -> String {
    let header: JSONValue = [
      "version": 2, "width": .number(.integer(Int64(size.width))),
      "height": .number(.integer(Int64(size.height))),
      "timestamp": .number(.integer(script.start.secondsSince1970)),
      "title": .string(script.title), "env": ["TERM": "xterm-256color"],
    ]
    return String(decoding: header.encoded(), as: UTF8.self) + "\n"
  }

  private mutating func add(_ output: String) {
    let text = String(decoding: JSONValue.string(output).encoded(), as: UTF8.self)
    self.text += "[\(seconds), \"o\", \(text)]\n"
  }

  /// To the millisecond.
  private var seconds: String {
    let milliseconds = Int64(elapsed / .milliseconds(1))
    let rest = String(milliseconds % 1000)
    return "\(milliseconds / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }
}
