// SPDX-License-Identifier: Apache-2.0
#include "place/PlaceChange.h"

#include "base/ForeignText.h"
#include "place/PlacePath.h"
#include "place/Script.h"
#include "place/ShellWord.h"
#include "place/Text.h"
#include "place/Trouble.h"

#include <QCryptographicHash>
#include <QPointer>
#include <QTimer>

#include <optional>

namespace latchkey::place {

namespace {

constexpr qsizetype mostOctets = 16LL << 20;
constexpr qint64 longestChange = 5LL * 60'000;

std::optional<Problem> objection(const PlaceChange &change)
{
    QStringList paths = change.remove + change.removeIfEmpty;
    qsizetype octets = 0;
    for (const PlaceFile &file : change.put) {
        paths.append(file.path);
        octets += file.octets.size();
    }
    if (auto bad = badPathAmong(paths)) {
        return bad;
    }
    if (octets > mostOctets) {
        return Problem{
            "place.too-large",
            Text::tr("These files are larger than 16 MiB together, which is more than a module "
                     "has. Nothing was copied."),
            {}};
    }
    return {};
}

// What change.sh reads.
QByteArray linesFor(const PlaceChange &change)
{
    QByteArray lines;
    for (const PlaceFile &file : change.put) {
        lines += "put\n" + QByteArray::number(file.mode, 8) + '\n' +
                 QCryptographicHash::hash(file.octets, QCryptographicHash::Sha256).toHex() + '\n' +
                 file.path.toUtf8() + '\n' + forPrintf(file.octets) + '\n';
    }
    for (const QString &path : change.remove) {
        lines += "remove\n" + path.toUtf8() + '\n';
    }
    for (const QString &path : change.removeIfEmpty) {
        lines += "rmdir\n" + path.toUtf8() + '\n';
    }
    return lines + "end\n";
}

// What the system said, in the C locale, about a write that failed.
Problem writeProblem(const StorePlace &place, const QString &path, const QByteArray &said)
{
    const QString host = hostWords(place);
    const QString words = lastLine(said);
    if (said.contains("No space left") || said.contains("quota exceeded")) {
        return {
            "place.disk-full",
            Text::tr(
                "There is no room left on %1 for %2. Nothing has changed. Make room there and try "
                "again.")
                .arg(host, path),
            words};
    }
    if (said.contains("Read-only file system")) {
        return {"place.read-only",
                Text::tr("The store's file system on %1 takes no changes. Nothing has changed. Put "
                         "the files "
                         "into the store's repository, and deploy it.")
                    .arg(host),
                words};
    }
    if (said.contains("Permission denied") || said.contains("Operation not permitted")) {
        return {
            "place.not-writable",
            Text::tr("Your account on %1 may not write %2. Nothing has changed.").arg(host, path),
            words};
    }
    return {
        "place.not-written",
        Text::tr("%2 could not be written on %1: %3. Nothing has changed.").arg(host, path, words),
        words};
}

// "WHAT PATH" of change.sh.
Problem refusalProblem(const StorePlace &place, const QByteArray &refusal, const QByteArray &said)
{
    const qsizetype space = refusal.indexOf(' ');
    const QByteArray what = refusal.left(space);
    const QString path = withoutControls(QString::fromUtf8(refusal.mid(space + 1)));
    const QString words = lastLine(said);
    if (what == "outside") {
        return {
            "place.link-outside",
            Text::tr(
                "A folder on the way to %1 is a link that leads out of the store's folder. Nothing "
                "has changed. Copy the files there by hand if that is meant.")
                .arg(path),
            words};
    }
    if (what == "folder" || what == "way") {
        return {
            "place.in-the-way",
            Text::tr(
                "Something else of that name is where %1 belongs: a file, a folder or a link. Look "
                "at it on the server; nothing was written over it.")
                .arg(path),
            words};
    }
    if (what == "mount") {
        return {
            "place.not-written",
            Text::tr(
                "The files belong to more than one file system of the server (%1), so they cannot "
                "change at once. Nothing has changed.")
                .arg(path),
            words};
    }
    if (what == "move") {
        return {
            "place.not-moved",
            Text::tr("%1 could not be put in its place: %2. What stands before it in the list has "
                     "changed already; try again.")
                .arg(path, words),
            words};
    }
    return writeProblem(place, path, said);
}

} // namespace

PlaceChanging::PlaceChanging(StorePlace place, PlaceChange change, QObject *parent)
    : QObject(parent)
    , m_place(std::move(place))
    , m_change(std::move(change))
{}

PlaceChanging::~PlaceChanging() = default;

void PlaceChanging::start()
{
    if (const auto problem = objection(m_change)) {
        QTimer::singleShot(0, this, [this, problem] { Q_EMIT failed(*problem); });
        return;
    }
    PlaceCommand command = scriptCommand({QStringLiteral("below.sh"), QStringLiteral("change.sh")},
                                         {}, linesFor(m_change));
    command.deadlineMs = longestChange;
    m_run = std::make_unique<PlaceRun>(m_place, std::move(command));
    connect(m_run.get(), &PlaceRun::output, this, &PlaceChanging::takeLines);
    connect(m_run.get(), &PlaceRun::failed, this, &PlaceChanging::failed);
    connect(m_run.get(), &PlaceRun::finished, this, &PlaceChanging::takeEnd);
    m_run->start();
}

void PlaceChanging::cancel()
{
    if (m_run && !m_isMoving) {
        m_run->cancel();
    }
}

void PlaceChanging::takeLines(const QByteArray &octets)
{
    // whoever listens may destroy us
    const QPointer<PlaceChanging> self(this);
    m_open += octets;
    for (qsizetype end = m_open.indexOf('\n'); end >= 0; end = m_open.indexOf('\n')) {
        const QByteArray line = m_open.left(end);
        m_open.remove(0, end + 1);
        takeLine(line);
        if (!self) {
            return;
        }
    }
}

void PlaceChanging::takeLine(const QByteArray &line)
{
    if (line == "staged") {
        ++m_written;
        Q_EMIT progress(m_written, int(m_change.put.size()));
    } else if (line == "moving") {
        m_isMoving = true;
    } else if (line == "placed") {
        m_isPlaced = true;
    } else if (line.startsWith("no ")) {
        m_refusal = line.mid(3);
    }
}

void PlaceChanging::takeEnd(const PlaceResult &result)
{
    if (m_isPlaced || (result.isSuccess() && m_refusal.isEmpty())) {
        Q_EMIT finished();
    } else if (result.ending == PlaceEnding::Cancelled) {
        Q_EMIT cancelled();
    } else if (result.ending == PlaceEnding::Exited) {
        Q_EMIT failed(refusalProblem(m_place, m_refusal, result.errorOutput));
    } else {
        Q_EMIT failed(notFinished(m_place, result));
    }
}

} // namespace latchkey::place
