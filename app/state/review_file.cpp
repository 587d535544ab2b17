// SPDX-License-Identifier: MIT
#include "app/state/review_file.h"

#include <QDateTime>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSaveFile>
#include <QThread>
#include <algorithm>
#include <utility>

#include "libgeo/base/error.h"

namespace marz {

namespace {

constexpr qint64 largestFile = 32 * 1024 * 1024;

QString key(const char* name) {
    return QString::fromLatin1(name);
}

QString pathText(const std::filesystem::path& file) {
    return QString::fromStdString(file.string());
}

std::optional<geo::ReviewDecision> decisionOf(const QJsonObject& object) {
    const QString verdict = object[key("verdict")].toString();
    geo::ReviewDecision decision;
    decision.phrase = object[key("phrase")].toString().toStdString();
    decision.verdict = verdict == key("place") ? geo::Verdict::isPlace : geo::Verdict::notAPlace;
    decision.place = geo::PlaceId(object[key("place")].toString().toStdString());
    decision.reach = object[key("reach")].toString() == key("uncertain") ? geo::DecisionReach::whereUncertain
                                                                         : geo::DecisionReach::everywhere;
    const bool known = verdict == key("place") || verdict == key("not-a-place");
    const bool whole = decision.verdict == geo::Verdict::notAPlace || !decision.place.text().empty();
    return known && whole && geo::canBeDecided(decision.phrase) ? std::optional(decision) : std::nullopt;
}

QJsonObject jsonOf(const geo::ReviewDecision& decision) {
    QJsonObject object{{key("phrase"), QString::fromStdString(decision.phrase)}};
    const bool place = decision.verdict == geo::Verdict::isPlace;
    object[key("verdict")] = key(place ? "place" : "not-a-place");
    if (place) {
        object[key("place")] = QString::fromStdString(decision.place.text());
    }
    if (decision.reach == geo::DecisionReach::whereUncertain) {
        object[key("reach")] = key("uncertain");
    }
    return object;
}

std::optional<Reviews> parsed(const QByteArray& bytes) {
    const QJsonObject root = QJsonDocument::fromJson(bytes).object();
    if (root[key("format")].toString() != key("marz-reviews") || !root[key("articles")].isObject()) {
        return std::nullopt;
    }
    Reviews reviews;
    const QJsonObject articles = root[key("articles")].toObject();
    for (auto article = articles.begin(); article != articles.end(); ++article) {
        const QJsonObject object = article.value().toObject();
        ReviewedArticle& reviewed = reviews[article.key().toStdString()];
        reviewed.title = object[key("title")].toString().toStdString();
        for (const QJsonValue& value : object[key("decisions")].toArray()) {
            if (const auto decision = decisionOf(value.toObject())) {
                reviewed.decisions.push_back(*decision);
            }
        }
    }
    return reviews;
}

/// Where the broken file is now; empty where it could not be moved.
QString setAside(const QString& path) {
    constexpr int attempts = 100;
    const QString base =
        path + QStringLiteral(".broken-") + QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-hhmmss"));
    for (int number = 0; number < attempts; ++number) {
        const QString aside = number == 0 ? base : base + QStringLiteral("-%1").arg(number);
        if (QFile::rename(path, aside)) {
            return aside;
        }
    }
    return {};
}

/// QLockFile itself waits twice as long after each attempt, so that among several windows one may never get its turn.
/// Where no lock can be made, no file can: writing says why.
bool obtained(QLockFile& lock) {
    constexpr int patienceMilliseconds = 5000;
    constexpr int pauseMilliseconds = 10;
    const QDeadlineTimer deadline(patienceMilliseconds);
    while (!lock.tryLock(0)) {
        if (lock.error() != QLockFile::LockFailedError) {
            return true;
        }
        if (deadline.hasExpired()) {
            return false;
        }
        QThread::msleep(pauseMilliseconds);
    }
    return true;
}

}  // namespace

ReadReviews readReviews(const std::filesystem::path& file) {
    const QString path = pathText(file);
    if (!QFileInfo::exists(path)) {
        return {};
    }
    QFile opened(path);
    if (!opened.open(QIODevice::ReadOnly)) {
        return {{},
                QStringLiteral("%1: your decisions about names cannot be read (%2); make the file readable and "
                               "start Marz again.")
                    .arg(path, opened.errorString())};
    }
    std::optional<Reviews> reviews = opened.size() <= largestFile ? parsed(opened.readAll()) : std::nullopt;
    opened.close();
    if (reviews) {
        return {std::move(*reviews), std::nullopt};
    }
    const QString aside = setAside(path);
    return {{},
            QStringLiteral("%1: the file of your decisions about names is damaged; it is kept as %2, and a new one "
                           "begins.")
                .arg(path, aside.isEmpty() ? path : aside)};
}

std::vector<geo::ReviewDecision> changed(std::vector<geo::ReviewDecision> decisions, const ReviewChange& change) {
    const auto contains = [](const std::vector<geo::ReviewDecision>& all, const geo::ReviewDecision& decision) {
        return std::find(all.begin(), all.end(), decision) != all.end();
    };
    for (const geo::ReviewDecision& gone : change.before) {
        if (!contains(change.after, gone)) {
            std::erase(decisions, gone);
        }
    }
    for (const geo::ReviewDecision& made : change.after) {
        if (!contains(change.before, made)) {
            std::erase_if(decisions, [&made](const geo::ReviewDecision& other) {
                return other.phrase == made.phrase && other.reach == made.reach;
            });
            decisions.push_back(made);
        }
    }
    return decisions;
}

ReadReviews changeReviews(const std::filesystem::path& file, const std::vector<ReviewChange>& changes) {
    const QString path = pathText(file);
    QDir().mkpath(QFileInfo(path).absolutePath());
    QLockFile lock(path + QStringLiteral(".lock"));
    if (!obtained(lock)) {
        throw geo::FileError(file,
                             "another program is writing your decisions about names, so this one was not saved; "
                             "close the other window and decide again");
    }
    ReadReviews read = readReviews(file);
    if (read.problem && QFileInfo::exists(path)) {
        throw geo::FileError(file,
                             "your decisions about names cannot be read, so nothing was written over them; make "
                             "the file readable and decide again");
    }
    for (const ReviewChange& change : changes) {
        ReviewedArticle& reviewed = read.reviews[change.article];
        reviewed.title = change.title.empty() ? reviewed.title : change.title;
        reviewed.decisions = changed(std::move(reviewed.decisions), change);
    }
    writeReviews(file, read.reviews);
    return read;
}

void writeReviews(const std::filesystem::path& file, const Reviews& reviews) {
    QJsonObject articles;
    for (const auto& [article, reviewed] : reviews) {
        QJsonArray decisions;
        for (const geo::ReviewDecision& decision : reviewed.decisions) {
            decisions.append(jsonOf(decision));
        }
        if (!decisions.isEmpty()) {
            articles[QString::fromStdString(article)] =
                QJsonObject{{key("title"), QString::fromStdString(reviewed.title)}, {key("decisions"), decisions}};
        }
    }
    const QJsonObject root{{key("format"), key("marz-reviews")}, {key("version"), 1}, {key("articles"), articles}};
    const QString path = pathText(file);
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile saved(path);
    const QByteArray bytes = QJsonDocument(root).toJson();
    if (!saved.open(QIODevice::WriteOnly) || saved.write(bytes) != bytes.size() || !saved.commit()) {
        throw geo::FileError(file, "your decisions about names could not be saved (" +
                                       saved.errorString().toStdString() +
                                       "); make room or permissions and decide again");
    }
}

}  // namespace marz
