// SPDX-License-Identifier: MIT
#include "app/export_dialog/page_facts.h"

#include <QLocale>
#include <QtConcurrentRun>

namespace marz {

namespace {

constexpr int restMilliseconds = 600;

std::optional<FileEstimate> estimateOffThread(const ExportRequest& request, ExportFormat format,
                                              const QImage& preview) {
    try {
        return estimateOf(request, format, preview);
    } catch (const std::exception&) {
        return std::nullopt;  // why the page cannot be made is said by the preview
    }
}

}  // namespace

PageFacts::PageFacts(PageEditing& editing, PagePreview& view, QWidget* parent)
    : QLabel(parent), m_editing(editing), m_view(view) {
    setProperty("role", QStringLiteral("quiet"));
    setWordWrap(true);
    setMinimumHeight(2 * fontMetrics().lineSpacing());  // so that the page does not move when the second line comes
    setContentsMargins(8, 0, 8, 0);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &PageFacts::askForEstimate);
    connect(&m_editing, &PageEditing::changed, this, &PageFacts::showFacts);
    connect(&m_view, &PagePreview::updated, this, [this](const QString& problem) {
        if (problem.isEmpty()) {
            m_rest.start();
        }
    });
    connect(&m_watcher, &QFutureWatcher<Estimated>::finished, this, [this] {
        m_estimate = m_watcher.result();
        m_known = m_asked;
        showFacts();
        if (m_asked != m_editing.revision()) {
            m_rest.start();
        }
    });
    showFacts();
}

void PageFacts::askForEstimate() {
    const bool known = m_estimate && m_known == m_editing.revision();
    if (known || m_watcher.isRunning() || !m_view.upToDate() || m_view.drawn()->image.isNull()) {
        return;
    }
    m_asked = m_editing.revision();
    m_watcher.setFuture(
        QtConcurrent::run([request = m_view.drawn()->laidOut->request, format = m_editing.draft().format,
                           preview = m_view.drawn()->image] { return estimateOffThread(request, format, preview); }));
}

void PageFacts::showFacts() {
    const PageDraft& draft = m_editing.draft();
    const auto whole = [this](double length) { return locale().toString(length, 'f', 0); };
    QStringList facts;
    if (entryOf(draft.format).medium == ExportMedium::pixels) {
        facts << tr("%1 × %2 pixels").arg(draft.page.pixels.width()).arg(draft.page.pixels.height());
    }
    facts << tr("%1 × %2 mm").arg(whole(draft.page.millimetres.width()), whole(draft.page.millimetres.height()));
    const bool series = draft.series.has_value();
    if (m_estimate && m_known == m_editing.revision()) {
        const QString size = locale().formattedDataSize(m_estimate->bytes, 1);
        facts << (series ? tr("about %1 a page").arg(size) : tr("file about %1").arg(size));
        facts << tr("%1 of memory").arg(locale().formattedDataSize(m_estimate->memory, 0));
    }
    setText(facts.join(QStringLiteral(" · ")));
}

}  // namespace marz
