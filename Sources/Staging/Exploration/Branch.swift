import ProfileModel

/// One way in which a visit can go.
struct Branch {
  var notes: Abstraction.Notes
  var moves: [Life.Move]
  var marks: Marks
}

/// What was seen on a branch: of questions, by the position of a field among the fields of all screens,
/// and of screens, by their position.
struct Marks: Hashable {
  /// Questions that were put before the person.
  var asked: UInt128 = 0
  /// Those of them whose answer was known from somewhere.
  var again: UInt128 = 0
  /// Those that must be answered, and no answer is accepted.
  var unanswerable: UInt128 = 0
  /// Those that must be answered, and were not, or had no room.
  var due: UInt128 = 0
  /// Those that were left empty while another on the same screen was answered.
  var partial: UInt128 = 0
  /// Screens that were shown.
  var shown: UInt128 = 0
  /// Those that were sent with an answer to all that was asked, none of it because it was old.
  var sentFull: UInt128 = 0
  /// Those that were sent.
  var sent: UInt128 = 0
  /// Those on which there is nothing to choose from.
  var hollow: UInt128 = 0
}
