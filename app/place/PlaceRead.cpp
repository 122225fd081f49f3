// SPDX-License-Identifier: Apache-2.0
#include "place/PlaceRead.h"

#include "base/ForeignText.h"
#include "place/PlacePath.h"
#include "place/Script.h"
#include "place/Text.h"
#include "place/Trouble.h"

#include <QTimer>

namespace latchkey::place {

namespace {

// 16 MiB as base64, and the names
constexpr qint64 mostPrinted = 24LL << 20;
constexpr qint64 longestRead = 2LL * 60'000;

Problem badContents()
{
    return {"place.bad-contents",
            Text::tr("What the server said about the store's files cannot be read."),
            {}};
}

// "no WHAT PATH" at the end of what was printed.
Problem refusalProblem(const StorePlace &place, const QByteArray &printed, const QByteArray &said)
{
    const QByteArray refusal = printed.mid(printed.lastIndexOf('\0') + 1).trimmed();
    const QString path = withoutControls(QString::fromUtf8(refusal).section(QLatin1Char(' '), 2));
    if (refusal.startsWith("no outside ")) {
        return {
            "place.link-outside",
            Text::tr("A folder on the way to %1 is a link that leads out of the store's folder.")
                .arg(path),
            lastLine(said)};
    }
    if (refusal.startsWith("no ")) {
        return {"place.not-readable",
                Text::tr("Your account on %1 may not read %2.").arg(hostWords(place), path),
                lastLine(said)};
    }
    return badContents();
}

} // namespace

Result<PlaceContents> contentsFrom(const QByteArray &printed)
{
    PlaceContents contents;
    const QByteArrayList records = printed.split('\0');
    for (qsizetype at = 0; at < records.size(); ++at) {
        const QByteArray &record = records.at(at);
        if (record == "complete") {
            return contents;
        }
        if (record.startsWith("other ")) {
            contents.others.append(QString::fromUtf8(record.mid(6)));
            continue;
        }
        const qsizetype space = record.indexOf(' ', 5);
        if (!record.startsWith("file ") || space < 0 || ++at == records.size()) {
            break;
        }
        const auto octets =
            QByteArray::fromBase64Encoding(QByteArray(records.at(at)).replace('\n', QByteArray()),
                                           QByteArray::AbortOnBase64DecodingErrors);
        if (!octets) {
            break;
        }
        contents.files.append({QString::fromUtf8(record.mid(space + 1)), *octets,
                               record.mid(5, space - 5).toInt(nullptr, 8)});
    }
    return failure(badContents());
}

PlaceRead::PlaceRead(StorePlace place, QStringList paths, QObject *parent)
    : QObject(parent)
    , m_place(std::move(place))
    , m_paths(std::move(paths))
{}

PlaceRead::~PlaceRead() = default;

void PlaceRead::start()
{
    if (const auto bad = badPathAmong(m_paths)) {
        QTimer::singleShot(0, this, [this, bad] { Q_EMIT failed(*bad); });
        return;
    }
    run(QStringLiteral("read.sh"), m_paths.join(QLatin1Char('\n')).toUtf8() + "\n\n");
}

void PlaceRead::startRights()
{
    run(QStringLiteral("rights.sh"), {});
}

void PlaceRead::run(const QString &script, const QByteArray &input)
{
    PlaceCommand command =
        scriptCommand({QStringLiteral("below.sh"), QStringLiteral("octets.sh"), script}, {}, input);
    command.deadlineMs = longestRead;
    command.outputLimit = mostPrinted;
    m_run = std::make_unique<PlaceRun>(m_place, std::move(command));
    connect(m_run.get(), &PlaceRun::failed, this, &PlaceRead::failed);
    connect(m_run.get(), &PlaceRun::finished, this, &PlaceRead::take);
    m_run->start();
}

void PlaceRead::cancel()
{
    if (m_run) {
        m_run->cancel();
    }
}

void PlaceRead::take(const PlaceResult &result)
{
    switch (result.ending) {
    case PlaceEnding::Cancelled:
        Q_EMIT cancelled();
        return;
    case PlaceEnding::TooMuchOutput:
        Q_EMIT failed(
            {"place.too-large", Text::tr("These files are larger than 16 MiB together."), {}});
        return;
    case PlaceEnding::DeadlinePassed:
    case PlaceEnding::Lost:
        Q_EMIT failed(notFinished(m_place, result));
        return;
    case PlaceEnding::Exited:
        break;
    }
    const auto contents = contentsFrom(result.output);
    if (contents) {
        Q_EMIT finished(*contents);
    } else if (result.exitCode == 0) {
        Q_EMIT failed(contents.error());
    } else {
        Q_EMIT failed(refusalProblem(m_place, result.output, result.errorOutput));
    }
}

} // namespace latchkey::place
