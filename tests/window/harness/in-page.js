// Runs inside the window, after axe-core: finds things as somebody finds them who hears the page read out, by what they are and what they are called.
if (!window.__journey) {
  const selectors = {
    button: 'button, [role=button], summary, input[type=submit]',
    link: 'a[href], [role=link]',
    field:
      'input:not([type=radio]):not([type=checkbox]):not([type=submit]), textarea, select, [role=textbox], [role=combobox]',
    choice: 'input[type=radio], input[type=checkbox], [role=radio], [role=checkbox], [role=switch], [role=tab]',
    option: '[role=option]',
    heading: 'h1, h2, h3, h4, [role=heading]',
    region: 'main, nav, dialog, section, form, fieldset, [role=region], [role=group], [role=dialog], table',
    row: 'tr, li, [role=row]',
  }
  const plain = (text) => text.replace(/\s+/g, ' ').trim()

  const shown = (element) => {
    const covered = document.querySelector('dialog:modal')
    if (covered && !covered.contains(element)) return false
    return element.checkVisibility({ checkVisibilityCSS: true }) && !element.closest('[inert], [aria-hidden=true]')
  }

  // A field that may stay empty says so in its label; its name is what comes before.
  const named = (element) => plain(axe.commons.text.accessibleText(element)).replace(/ \(optional\)$/, '')

  const fits = (name, wanted) =>
    wanted.pattern ? new RegExp(wanted.pattern, wanted.flags).test(name) : name === wanted.name

  const withNames = (look) => {
    axe.setup(document)
    try {
      return look()
    } finally {
      axe.teardown()
    }
  }

  const reports = []
  const note = (body) =>
    reports.push(
      `${body.effectiveDirective}: ${body.blockedURL || body.blockedURI} in ${body.sourceFile ?? body.documentURL}`,
    )
  document.addEventListener('securitypolicyviolation', note)
  // Reports from before this script came are kept by the page and handed over now.
  if (window.ReportingObserver) {
    new ReportingObserver((found) => found.forEach((report) => note(report.body)), {
      types: ['csp-violation'],
      buffered: true,
    }).observe()
  }

  window.__journey = {
    /** The elements of a kind with a name, in the order of the page. */
    find: (kind, wanted) =>
      withNames(() =>
        [...document.querySelectorAll(selectors[kind])].filter(
          (element) => shown(element) && fits(named(element), wanted),
        ),
      ),
    /** The names of everything of a kind, for telling what was there instead. */
    names: (kind) => withNames(() => [...document.querySelectorAll(selectors[kind])].filter(shown).map(named)),
    /** What has the focus: its name and its value. */
    focused: () =>
      withNames(() => {
        const element = document.activeElement
        return { tag: element.tagName.toLowerCase(), name: named(element), value: element.value ?? null }
      }),
    text: () => plain(document.body.innerText),
    reports: () => reports,
  }
}
