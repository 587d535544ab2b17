// SPDX-License-Identifier: MIT
#include "app/export/formats/html_style.h"

namespace marz {

namespace {

constexpr const char* rules = R"(
:root { color: var(--text); background: var(--page); }
body { margin: 0; overflow-wrap: anywhere;
  font: 1rem/1.5 'Marz Inter', Inter, 'Noto Sans', system-ui, sans-serif; }
main { max-width: 75rem; margin: 0 auto; padding: 1.25rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0; }
h2 { font-size: 1.1rem; margin: 2rem 0 .75rem; }
.subtitle { color: var(--quiet); margin: .25rem 0 1rem; }
figure { margin: 0 0 1rem; }
.map { overflow-x: auto; border: 1px solid var(--line); line-height: 0; }
.map svg { width: 100%; min-width: 42rem; height: auto; }
.map text { font-family: 'Marz Inter', 'Marz Arabic', 'Marz Armenian', 'Marz Georgian', 'Marz Hebrew',
  'Marz Devanagari', 'Marz Bengali', 'Marz Thai', 'Marz Lao', 'Marz Tibetan', 'Marz Myanmar', 'Marz Chinese',
  Inter, 'Noto Sans', sans-serif; }
.for-readers { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible, .map:focus-visible { outline: .2rem solid var(--link); outline-offset: .15rem; }
.mark { cursor: pointer; }
.mark:hover, .mark:target { outline: .15rem solid var(--link); outline-offset: .1rem; }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; padding: 0; margin: 0;
  font-size: .875rem; }
.legend li { display: flex; align-items: center; gap: .4rem; }
img { width: 1.15rem; height: 1.15rem; vertical-align: -.2rem; }
.circle { width: .8rem; height: .8rem; border: 1px dashed var(--circle); border-radius: 50%; }
.tag { width: .8rem; height: .8rem; border: 1px dashed var(--circle); border-radius: .2em; }
.key { columns: 20rem; column-gap: 2rem; padding: 0; margin: 0; list-style: none; }
.key li { position: relative; break-inside: avoid; padding: .35rem .25rem .35rem 2.4rem; }
.key img { margin-right: .35rem; }
.key li:target, .notes li:target { background: var(--target); }
.number { position: absolute; left: .25rem; min-width: 1.45em; padding: 0 .05em; text-align: center;
  border: 1px solid var(--text); border-radius: 1em; font-size: .8rem; font-weight: 600; line-height: 1.55;
  color: var(--text); text-decoration: none; }
.subject .number { border: 2px solid var(--subject); }
.approximate .number { border-style: dashed; border-radius: .2em; }
q { display: block; quotes: none; text-indent: 0; }
sup { font-size: .75rem; line-height: 0; }
.quiet, .back, .absent, footer { color: var(--quiet); }
.notes { list-style: none; padding: 0; margin: 0; font-size: .9rem; }
.notes li { padding: .3rem .25rem .3rem 1.5rem; text-indent: -1.25rem; }
.absent, footer { font-size: .85rem; }
footer { border-top: 1px solid var(--line); margin-top: 2rem; padding-top: .75rem; }
@media print {
  @page { margin: 12mm; }
  :root { background: none; }
  main { max-width: none; padding: 0; }
  body { font-size: 9pt; }
  .map { overflow: visible; }
  .map svg { min-width: 0; }
  h2 { break-after: avoid; }
  a { color: inherit; text-decoration: none; }
  .back { display: none; }
}
)";

QByteArray colour(const char* variable, const QColor& value) {
    return QByteArray("--") + variable + ": " + value.name(QColor::HexRgb).toLatin1() + "; ";
}

/// Between two colours.
QColor mixed(const QColor& one, const QColor& other, double share) {
    const auto part = [share](int first, int second) { return qRound(first + (second - first) * share); };
    return {part(one.red(), other.red()), part(one.green(), other.green()), part(one.blue(), other.blue())};
}

}  // namespace

QByteArray htmlStyleOf(const MapStyle& style) {
    const bool dark = style.page.lightness() < 128;
    const QColor link = dark ? QColor(0x8a, 0xb8, 0xf0) : QColor(0x1f, 0x4f, 0x99);
    QByteArray sheet(":root { ");
    sheet += colour("page", style.page) + colour("text", style.text) + colour("quiet", style.quietText);
    sheet += colour("line", mixed(style.page, style.quietText, 0.4)) + colour("link", link);
    sheet += colour("target", mixed(style.page, link, 0.15)) + colour("circle", style.text) +
             colour("subject", style.selection);
    return sheet + "}" + rules;
}

}  // namespace marz
