// SPDX-License-Identifier: MIT
#pragma once

// Offers to search articles for the names of a file that lists places. They are kept as a copy in the user's folder of
// gazetteers, so that they are known at every start.

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <deque>
#include <filesystem>

#include "app/world/world_loader.h"

namespace marz {

class GazetteerQuestion : public QFrame {
    Q_OBJECT

public:
    /// `folder`: where the user's gazetteers are; it may not exist yet.
    GazetteerQuestion(WorldLoader& loader, std::filesystem::path folder, QWidget* parent = nullptr);

    /// Not about a file that is asked about already, or whose names are kept.
    void ask(const std::filesystem::path& file);

    QLabel& question() { return *m_question; }
    QPushButton& addNames() { return *m_names; }
    QPushButton& notNow() { return *m_notNow; }

Q_SIGNALS:
    void noticed(const QString& sentence);

private:
    void keepNames();
    void showNext();
    std::filesystem::path take();

    WorldLoader& m_loader;
    std::filesystem::path m_folder;
    std::deque<std::filesystem::path> m_files;
    QLabel* m_question;
    QPushButton* m_names;
    QPushButton* m_notNow;
};

/// Checks that the file is a gazetteer, puts a copy into the folder, and gives the copy's path: a file of that name and
/// content that is there already stands for it. Warnings say which rows have no use. Throws geo::Error.
geo::Loaded<std::filesystem::path> keptGazetteer(const std::filesystem::path& file,
                                                 const std::filesystem::path& folder);

}  // namespace marz
