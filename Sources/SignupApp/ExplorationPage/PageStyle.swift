/// How the page looks. Colours are those of the terminal's roles, on paper that is light or dark as
/// the reader's system is; on paper that is printed, light.
enum PageStyle {
  static let colors: StaticString = """
    :root {
      color-scheme: light dark;
      --paper: #faf9f7; --card: #ffffff; --inset: #f2f0ec; --rule: #e3e0da;
      --ink: #1c1b20; --dim: #5c5c66; --accent: #5b35c9;
      --error: #b3261e; --success: #1b6b3a; --warning: #7a5200;
    }
    @media screen and (prefers-color-scheme: dark) {
      :root {
        --paper: #15151a; --card: #1c1c23; --inset: #26262f; --rule: #34343f;
        --ink: #e9e7ef; --dim: #a6a6b3; --accent: #b8a1ff;
        --error: #ff9d9d; --success: #7fd99a; --warning: #f0c674;
      }
    }
    """

  static let text: StaticString = """
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; scroll-behavior: smooth; }
    body {
      margin: 0 auto; max-width: 72rem; padding: clamp(2rem, 6vw, 4.5rem) clamp(1rem, 4vw, 3rem);
      background: var(--paper); color: var(--ink);
      font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
      overflow-wrap: anywhere;
    }
    h1, h2, h3, h4 { margin: 0; line-height: 1.2; letter-spacing: -0.015em; text-wrap: balance; }
    h1 { font-size: clamp(2rem, 6vw, 3.25rem); letter-spacing: -0.03em; }
    h2 { font-size: 1.625rem; margin-bottom: 0.75rem; }
    h3 { font-size: 1.25rem; }
    h4 { font-size: 1rem; margin: 1.5rem 0 0.75rem; }
    p { margin: 0 0 0.75rem; max-width: 44rem; }
    a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.2em; }
    a:hover { text-decoration-thickness: 2px; }
    :focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 3px; }
    code, pre, .terminal text {
      font-family: ui-monospace, "SF Mono", Menlo, "DejaVu Sans Mono", Consolas, monospace;
      font-variant-ligatures: none;
    }
    code { font-size: 0.875em; }
    .note { color: var(--dim); font-size: 0.9375rem; }
    .eyebrow { color: var(--dim); margin-bottom: 0.5rem; }
    .error { color: var(--error); }
    .warning { color: var(--warning); }
    .sound { color: var(--success); }
    .spoken, caption {
      position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
      white-space: nowrap;
    }
    """

  static let parts: StaticString = """
    section { margin-top: 4rem; }
    .facts {
      display: grid; grid-template-columns: repeat(auto-fit, minmax(7.5rem, 1fr)); gap: 1.25rem;
      margin: 2rem 0 1.25rem; padding: 1.25rem 0;
      border-top: 1px solid var(--rule); border-bottom: 1px solid var(--rule);
    }
    .facts dt { color: var(--dim); font-size: 0.875rem; }
    .facts dd {
      margin: 0; font-size: 1.5rem; line-height: 1.3; font-weight: 600; letter-spacing: -0.015em;
      font-variant-numeric: tabular-nums;
    }
    nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; margin: 1.5rem 0 0; padding: 0; }
    nav li { list-style: none; }
    nav a { display: inline-block; padding: 0.25rem 0; }
    .scroll { position: relative; overflow-x: auto; margin: 1.25rem 0; }
    table {
      border-collapse: collapse; width: 100%; font-size: 0.9375rem; line-height: 1.5;
      overflow-wrap: break-word;
    }
    th, td { text-align: start; vertical-align: top; padding: 0.5rem 1.25rem 0.5rem 0; }
    th { font-weight: 600; }
    thead th { color: var(--dim); font-size: 0.875rem; font-weight: 500; white-space: nowrap; }
    tbody { border-top: 1px solid var(--rule); }
    table.reasons tr { border-top: 1px solid var(--rule); }
    table:not(.coverage) { min-width: 40rem; }
    table.flow:not(.coverage) { min-width: 48rem; }
    th .name { display: block; font-weight: 400; }
    th .note { display: block; font-weight: 400; font-size: 0.875rem; }
    table ul { margin: 0; padding: 0; list-style: none; }
    table.coverage { width: auto; min-width: min(100%, 36rem); }
    table.coverage th[scope="row"] { font-weight: 400; }
    .coverage td, .coverage thead th:nth-child(n + 3) { text-align: center; min-width: 2.75rem; }
    .coverage td { padding-inline: 0 1.25rem; }
    .shown { color: var(--accent); }
    .open { color: var(--warning); }
    .never { color: var(--dim); }
    .visits { white-space: nowrap; }
    .legend { margin: 0 0 1rem; font-size: 0.9375rem; }
    .legend div { display: flex; gap: 0.75rem; }
    .legend dt { flex: 0 0 5rem; white-space: nowrap; }
    .legend dd { margin: 0; }
    article { margin-top: 1.5rem; padding-top: 1.75rem; border-top: 1px solid var(--rule); }
    .screen { margin-top: 3rem; }
    h2 + article { margin-top: 1.25rem; }
    .screen h3 { font-size: 1.375rem; }
    article h3 + .note { margin-top: 0.25rem; }
    .sides { display: grid; gap: 1.5rem 2.5rem; margin-top: 1.25rem; }
    .sides > * { min-width: 0; }
    .way h4 { margin-top: 0; }
    @media (min-width: 62rem) { .sides { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); } }
    figure { margin: 0; }
    .terminal {
      display: block; width: 100%; max-width: 44rem; height: auto;
      border: 1px solid var(--rule); border-radius: 0.625rem; background: var(--card);
    }
    .terminal text { font-size: 15px; fill: var(--ink); white-space: pre; }
    .terminal .ground { fill: var(--card); }
    .terminal .line, .terminal .block, .terminal .caret { fill: var(--ink); }
    .terminal .bold { font-weight: 700; }
    .terminal .accent { fill: var(--accent); }
    .terminal .dim { fill: var(--dim); }
    .terminal .error { fill: var(--error); }
    .terminal .success { fill: var(--success); }
    .terminal text.reverse { fill: var(--card); }
    .terminal .caret { fill: var(--accent); }
    .life { margin: 0; padding: 0; list-style: none; }
    .life li { position: relative; padding: 0 0 1rem 1.5rem; }
    .life li::before {
      content: ""; position: absolute; left: 0; top: 0.5rem; width: 0.625rem; height: 0.625rem;
      border: 2px solid var(--accent); border-radius: 50%;
    }
    .life li:not(:last-child)::after {
      content: ""; position: absolute; left: 0.25rem; top: 1.375rem; bottom: -0.25rem; width: 2px;
      background: var(--rule);
    }
    .life p { margin: 0 0 0.125rem; }
    .life .when strong { font-weight: 600; }
    .life .when .note { margin-inline-start: 0.75rem; }
    details { margin-top: 0.25rem; }
    summary { color: var(--accent); cursor: pointer; padding: 0.25rem 0; width: fit-content; }
    pre {
      margin: 0.5rem 0 0; padding: 1rem; overflow-x: auto; background: var(--inset);
      border-radius: 0.5rem; font-size: 0.875rem; line-height: 1.55; overflow-wrap: normal;
    }
    """

  /// Whoever prints sees everything: what scrolls or is folded on a screen is not on paper.
  static let print: StaticString = """
    @page { margin: 16mm 14mm; }
    @media print {
      :root { color-scheme: light; --paper: #ffffff; }
      html { font-size: 10pt; }
      body { max-width: none; padding: 0; }
      nav, summary { display: none; }
      section { margin-top: 2rem; }
      h1, h2, h3, h4, article > .note { break-after: avoid; }
      tr, figure, .life li, .facts, .legend div { break-inside: avoid; }
      .scroll, pre { overflow: visible; }
      table, table:not(.coverage), table.flow:not(.coverage) { min-width: 0; overflow-wrap: anywhere; }
      th, td { padding-inline-end: 0.75rem; }
      thead th { white-space: normal; }
      .sides { grid-template-columns: minmax(0, 1fr); }
      .terminal { max-width: 130mm; }
      pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 8pt; }
      details::details-content { content-visibility: visible; block-size: auto; }
    }
    """
}
