// SPDX-License-Identifier: MIT
#include "app/window/gazetteer_question.h"

#include <QDir>
#include <QFile>
#include <QHBoxLayout>
#include <QPointer>
#include <QSaveFile>
#include <algorithm>
#include <system_error>
#include <utility>

#include "app/convert/qt_text.h"
#include "app/world/article_maps.h"
#include "libgeo/article/gazetteer_reader.h"
#include "libgeo/base/error.h"

namespace marz {

namespace {

namespace fs = std::filesystem;

QByteArray bytesOf(const fs::path& file) {
    QFile opened(toQString(file.string()));
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

/// "valley.csv", or "valley-2.csv" where another file has that name.
fs::path freeName(const fs::path& file, const fs::path& folder, const QByteArray& bytes) {
    fs::path name = folder / file.filename();
    for (int number = 2; fs::exists(name) && bytesOf(name) != bytes; ++number) {
        name = folder / (file.stem().string() + "-" + std::to_string(number) + file.extension().string());
    }
    return name;
}

bool isKept(const fs::path& file, const fs::path& folder) {
    std::error_code none;
    return fs::exists(folder / file.filename(), none) && fs::exists(freeName(file, folder, bytesOf(file)), none);
}

/// The articles whose finds were made with fewer names.
std::vector<ArticlePointer> mapped(const World& world) {
    std::vector<ArticlePointer> articles;
    for (const AttachedArticle& attached : world.articles) {
        if (attached.finds) {
            articles.push_back(attached.article);
        }
    }
    return articles;
}

}  // namespace

geo::Loaded<fs::path> keptGazetteer(const fs::path& file, const fs::path& folder) {
    geo::Loaded<fs::path> kept;
    if (geo::readGazetteer(file).takeInto(kept.warnings).empty()) {
        throw geo::FormatError(file, {},
                               "there is no usable place in it; each needs a name, a longitude and a latitude");
    }
    QDir().mkpath(toQString(folder.string()));
    const QByteArray bytes = bytesOf(file);
    kept.value = freeName(file, folder, bytes);
    QSaveFile copy(toQString(kept.value.string()));
    if (!copy.open(QIODevice::WriteOnly) || copy.write(bytes) != bytes.size() || !copy.commit()) {
        throw geo::FileError(kept.value, "the names could not be kept (" + copy.errorString().toStdString() +
                                             "); make room or permissions and drop the file again");
    }
    return kept;
}

GazetteerQuestion::GazetteerQuestion(WorldLoader& loader, fs::path folder, QWidget* parent)
    : QFrame(parent),
      m_loader(loader),
      m_folder(std::move(folder)),
      m_question(new QLabel(this)),
      m_names(new QPushButton(tr("&Use Its Names"), this)),
      m_notNow(new QPushButton(tr("No&t Now"), this)) {
    setObjectName(QStringLiteral("gazetteerQuestion"));
    setAccessibleName(tr("Question about a list of places"));
    m_question->setWordWrap(true);
    m_question->setTextFormat(Qt::PlainText);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(14, 6, 10, 6);
    line->addWidget(m_question, 1);
    for (QPushButton* button : {m_names, m_notNow}) {
        line->addWidget(button);
    }
    connect(m_names, &QPushButton::clicked, this, &GazetteerQuestion::keepNames);
    connect(m_notNow, &QPushButton::clicked, this, &GazetteerQuestion::take);
    hide();
}

void GazetteerQuestion::ask(const fs::path& file) {
    if (std::find(m_files.begin(), m_files.end(), file) != m_files.end() || isKept(file, m_folder)) {
        return;
    }
    m_files.push_back(file);
    showNext();
}

void GazetteerQuestion::showNext() {
    setVisible(!m_files.empty());
    if (!m_files.empty()) {
        m_question->setText(tr("%1 lists places with names. Shall articles be searched for these names as well, from "
                               "now on?")
                                .arg(toQString(m_files.front().filename().string())));
    }
}

fs::path GazetteerQuestion::take() {
    fs::path file = std::move(m_files.front());
    m_files.pop_front();
    showNext();
    return file;
}

void GazetteerQuestion::keepNames() {
    const fs::path file = take();
    WorldLoader::Step keep = [file, folder = m_folder](const World& world,
                                                       const std::stop_token& stop) -> geo::Loaded<World> {
        geo::Loaded<World> next;
        keptGazetteer(file, folder).takeInto(next.warnings);
        next.value = withArticleMaps(withGazetteers(world, {}), mapped(world), stop);
        return next;
    };
    m_loader.change(std::move(keep), [self = QPointer(this), file](WorldLoader::StepEnd end) {
        if (self != nullptr && end == WorldLoader::StepEnd::done) {
            Q_EMIT self->noticed(tr("The names of %1 are kept in %2.")
                                     .arg(toQString(file.filename().string()), toQString(self->m_folder.string())));
        }
    });
}

}  // namespace marz
