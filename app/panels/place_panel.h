// SPDX-License-Identifier: MIT
#pragma once

// The side panel: reads the explorer's selected place as a page of text. The page is made of our own small HTML; no
// file and no page can make it load anything but the mark symbols. On the screen it follows the explorer a moment
// later, when the map has been asked for: a long page takes some milliseconds to lay out.

#include <QTextBrowser>
#include <QTimer>
#include <memory>

#include "app/panels/mark_icons.h"
#include "app/panels/panel_colours.h"
#include "app/state/explorer.h"

namespace marz {

class PlacePanel : public QTextBrowser {
    Q_OBJECT

public:
    PlacePanel(Explorer& explorer, std::shared_ptr<const MarkIcons> icons, QWidget* parent = nullptr);

    /// Acts as if the link with this target were pressed.
    void followLink(const QUrl& target);

    QVariant loadResource(int type, const QUrl& name) override;

protected:
    void changeEvent(QEvent* event) override;

Q_SIGNALS:
    /// The user wants to show the program the article of this source.
    void attachArticleRequested(const geo::SourceId& source);
    /// Something worth a line in the status bar.
    void noticed(const QString& sentence);

private:
    void explorerChanged(Changes changes);
    enum class Reader { begins, stays };
    void refreshLater(Reader reader);
    void refreshNow();
    void refresh();
    void refreshInPlace();
    void showPage(const QString& html);
    void copyPassage(const QString& sourceAndParagraph);

    Explorer& m_explorer;
    std::shared_ptr<const MarkIcons> m_icons;
    PanelColours m_colours;
    QTimer m_later;
    Reader m_reader = Reader::stays;
};

}  // namespace marz
