// SPDX-License-Identifier: MIT
#include "app/command_line/series_output.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <iostream>

#include "app/command_line/command.h"
#include "app/command_line/long_work.h"

namespace marz {

namespace {

/// Each remark once, with how many pages it is about; of very many the first ones.
void printRemarks(const SeriesResult& result) {
    constexpr std::size_t most = 12;
    std::size_t printed = 0;
    for (const auto& [remark, pages] : result.remarks) {
        if (printed == most) {
            std::cerr << "marz: … and " << result.remarks.size() - most << " more remarks\n";
            return;
        }
        ++printed;
        std::cerr << "marz: " << remark.toStdString();
        if (result.pages > 1) {
            std::cerr << " (" << pages << (pages == 1 ? " page of " : " pages of ") << result.pages << ')';
        }
        std::cerr << '\n';
    }
}

/// A file for each page: "map-*.png" names those that there are.
QString patternOf(const QString& path) {
    const QFileInfo file(path);
    return file.dir().filePath(file.completeBaseName() + QStringLiteral("-*.") + file.suffix());
}

}  // namespace

int exportEach(const MapSeries& series, const QString& path) {
    const InterruptGuard guard;
    std::stop_source stop;
    ProgressLine line(series.pages.size(), "pages written");
    const SeriesProgress progress = [&](std::size_t done, std::size_t) {
        line.show(done);
        if (guard.interrupted()) {
            stop.request_stop();
        }
    };
    const SeriesResult result = exportSeries(series, path, progress, stop.get_token());
    for (const QString& problem : result.problems) {
        std::cerr << "marz: " << problem.toStdString() << '\n';
    }
    printRemarks(result);
    const QString where = result.files.size() == 1 ? result.files.front() : patternOf(path);
    std::cout << where.toStdString() << ": " << result.pages << (result.pages == 1 ? " page, " : " pages, ")
              << QLocale::c().formattedDataSize(result.bytes).toStdString() << '\n';
    return result.problems.empty() ? exitDone : exitFailed;
}

}  // namespace marz
