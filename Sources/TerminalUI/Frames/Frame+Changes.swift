extension Frame {
  /// The places whose cells are others than in a frame of the same size, row by row.
  package func changes(from old: Frame) -> [Position] {
    guard size == old.size else { return [] }
    var places: [Position] = []
    for index in packed.indices where !isSame(index, in: old) {
      places.append(Position(column: index % size.width, row: index / size.width))
    }
    return places
  }

  /// Clusters are told apart by what they are, since two frames may count them differently.
  private func isSame(_ index: Int, in old: Frame) -> Bool {
    let (new, other) = (packed[index], old.packed[index])
    if new.isCluster || other.isCluster { return new.cell(clusters) == other.cell(old.clusters) }
    return new == other
  }
}
