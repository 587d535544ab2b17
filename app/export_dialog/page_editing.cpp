// SPDX-License-Identifier: MIT
#include "app/export_dialog/page_editing.h"

#include <QUndoCommand>

#include "app/convert/qt_text.h"
#include "app/export/layout_file/export_layout.h"
#include "app/style/style_catalogue.h"
#include "libgeo/base/error.h"

namespace marz {

class DraftCommand : public QUndoCommand {
public:
    DraftCommand(PageEditing& editing, PageDraft after, const QString& words, QString series)
        : QUndoCommand(words),
          m_editing(editing),
          m_before(editing.draft()),
          m_after(std::move(after)),
          m_series(std::move(series)),
          m_ended(editing.m_seriesEnded) {}

    void undo() override {
        m_editing.endSeries();  // what is typed after an undo does not belong to what was typed before
        m_editing.setDraft(m_before);
    }
    void redo() override { m_editing.setDraft(m_after); }
    int id() const override { return m_series.isEmpty() ? -1 : 1; }

    bool mergeWith(const QUndoCommand* next) override {
        const auto* step = dynamic_cast<const DraftCommand*>(next);
        if (step == nullptr || step->m_series != m_series || step->m_ended != m_ended) {
            return false;
        }
        m_after = step->m_after;
        setObsolete(m_after == m_before);  // the letters were taken back one by one
        return true;
    }

private:
    PageEditing& m_editing;
    PageDraft m_before;
    PageDraft m_after;
    QString m_series;
    std::uint64_t m_ended;
};

PageEditing::PageEditing(const ExportRequest& initial, QObject* parent)
    : QObject(parent),
      m_draft(draftOf(initial)),
      m_windowArea(initial.area),
      m_windowProjection(initial.world->projection),
      m_style(initial.style) {}

ExportArea PageEditing::windowArea() const {
    ExportLayout window;
    window.page.area = m_windowArea;
    window.projection = m_windowProjection;
    return inProjection(std::move(window), m_draft.base->world->projection).page.area;
}

void PageEditing::change(const PageDraft& draft, const QString& words, const QString& series) {
    if (draft != m_draft) {
        m_undo.push(new DraftCommand(*this, draft, words, series));
    }
}

void PageEditing::begin(const PageDraft& draft) {
    setDraft(draft);
    m_undo.clear();
}

void PageEditing::setDraft(const PageDraft& draft) {
    const bool otherStyle = draft.styleId != m_draft.styleId;
    const bool otherPages = draft.series != m_draft.series;
    m_draft = draft;
    if (otherStyle) {
        m_styleProblem.clear();
        try {
            m_style = styleOf(m_draft.styleId);
        } catch (const geo::Error& error) {
            m_styleProblem = toQString(error.what());
        }
    }
    ++m_revision;
    const bool noteGone =
        m_selection && std::holds_alternative<std::size_t>(*m_selection) && !isShown(m_draft, *m_selection);
    if (noteGone) {
        select(std::nullopt);
    }
    if (otherPages) {
        stepTo({});
    }
    Q_EMIT changed();
}

void PageEditing::stepTo(const PageStep& step) {
    if (step != m_step) {
        m_step = step;
        Q_EMIT stepped();
    }
}

ChosenPage PageEditing::chosenPage() const {
    ChosenPage chosen{request(), m_draft.series, SeriesTitles::eachItsOwn, SeriesTitles::eachItsOwn,
                      m_step,    m_draft.format};
    const auto give = [&chosen](QString& text, SeriesTitles& titles, const QString& written) {
        if (chosen.series && !written.isEmpty()) {
            text = written;
            titles = SeriesTitles::asGiven;
        }
    };
    give(chosen.base.title, chosen.titles, m_draft.seriesTitle.trimmed());
    give(chosen.base.subtitle, chosen.subtitles, m_draft.seriesSubtitle.trimmed());
    return chosen;
}

void PageEditing::select(const std::optional<PagePart>& part) {
    if (part != m_selection) {
        endSeries();
        m_selection = part;
        Q_EMIT selectionChanged();
    }
}

}  // namespace marz
