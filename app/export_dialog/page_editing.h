// SPDX-License-Identifier: MIT
#pragma once

// The page that is being edited in the dialog: its draft, what can be undone, and what is selected on it. Form, page
// view and list change it here and follow its signals; they do not know each other.

#include <QObject>
#include <QUndoStack>
#include <cstdint>

#include "app/export_dialog/chosen_page.h"
#include "app/export_dialog/page_draft.h"

namespace marz {

class PageEditing : public QObject {
    Q_OBJECT

public:
    explicit PageEditing(const ExportRequest& initial, QObject* parent = nullptr);

    const PageDraft& draft() const { return m_draft; }
    /// What is drawn and written. A style that cannot be read leaves the last good one.
    ExportRequest request() const { return requestOf(m_draft, m_style); }
    /// What the window showed when the dialog was opened, in the projection of the page.
    ExportArea windowArea() const;
    /// Of a series the page that one looks at; what is changed goes for all of them.
    const PageStep& step() const { return m_step; }
    void stepTo(const PageStep& step);
    /// With the texts of the series where the draft has one.
    ChosenPage chosenPage() const;
    /// Grows with each change, so that a picture can be known to be out of date.
    std::uint64_t revision() const { return m_revision; }
    /// Why the chosen style is not the one that is drawn; empty where it is.
    const QString& styleProblem() const { return m_styleProblem; }

    /// One step of undo with its words; nothing where the draft stays the same. Steps of the same `series`, such as the
    /// letters of a title, become one as long as nothing else comes between and the series has not been ended.
    void change(const PageDraft& draft, const QString& words, const QString& series = {});
    /// What is changed from here on is a step of its own: the user has finished a field, or turned to another one.
    void endSeries() { ++m_seriesEnded; }
    QUndoStack& undoStack() { return m_undo; }
    /// Sets the draft without a step of undo: where the dialog begins.
    void begin(const PageDraft& draft);

    const std::optional<PagePart>& selection() const { return m_selection; }
    void select(const std::optional<PagePart>& part);

Q_SIGNALS:
    void changed();
    void selectionChanged();
    void stepped();

private:
    friend class DraftCommand;
    void setDraft(const PageDraft& draft);

    QUndoStack m_undo;
    PageDraft m_draft;
    ExportArea m_windowArea;
    geo::ProjectionDefinition m_windowProjection;
    MapStyle m_style;
    QString m_styleProblem;
    std::optional<PagePart> m_selection;
    PageStep m_step;
    std::uint64_t m_revision = 0;
    std::uint64_t m_seriesEnded = 0;
};

}  // namespace marz
