import Wizard

extension Scene {
  /// This scene in a window that is as tall as it takes to see all of a form, within bounds.
  ///
  /// - Parameter heights: in rows; an article, which scrolls, gets the least.
  package func fitting(_ heights: ClosedRange<Int>) -> Scene {
    var scene = self
    scene.size.height = heights.lowerBound
    if case .article = wizard.place { return scene }
    let view = scene.view
    let missing = view.body.count + view.pinned.count - scene.metrics.body.count
    scene.size.height = min(heights.upperBound, heights.lowerBound + max(0, missing))
    return scene
  }
}
