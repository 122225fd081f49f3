// SPDX-License-Identifier: Apache-2.0
#include "bundle/SupportBundle.h"

#include "activation/Words.h"
#include "bundle/BundleProblems.h"
#include "bundle/Text.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace latchkey::bundle {

using activation::TimelineEvent;

namespace {

constexpr int version = 1;
const QByteArray headFile = "bundle.json";
const QByteArray timelineFile = "timeline.json";
const QByteArray jsonSuffix = ".json";

QString text(const QByteArray &octets)
{
    return QString::fromUtf8(octets);
}

QJsonObject headOf(const SupportBundle &bundle)
{
    QJsonArray lines;
    for (const auto &[name, value] : bundle.lines) {
        lines.append(QJsonObject{{QStringLiteral("name"), name}, {QStringLiteral("value"), value}});
    }
    QJsonArray parts;
    for (const BundlePart &part : bundle.parts) {
        parts.append(text(part.name));
    }
    return {{QStringLiteral("latchkey"), QStringLiteral("support")},
            {QStringLiteral("version"), version},
            {QStringLiteral("written_at"), bundle.writtenAt},
            {QStringLiteral("written_by"), text(bundle.writtenBy)},
            {QStringLiteral("integration"), bundle.integration},
            {QStringLiteral("cause"), text(bundle.cause)},
            {QStringLiteral("lines"), lines},
            {QStringLiteral("parts"), parts}};
}

QJsonObject rowOf(const TimelineEvent &event)
{
    QJsonObject row{{QStringLiteral("time"), event.time},
                    {QStringLiteral("step"), text(activation::name(event.step))},
                    {QStringLiteral("ok"), event.ok}};
    const auto add = [&row](const char *name, const QJsonValue &value, bool isSaid) {
        if (isSaid) {
            row.insert(QLatin1String(name), value);
        }
    };
    add("reason", text(activation::name(event.reason)), event.reason != activation::Reason::None);
    add("code", text(event.facts.code), !event.facts.code.isEmpty());
    add("dialect", text(event.facts.dialect), !event.facts.dialect.isEmpty());
    add("status", event.facts.status, event.facts.status != 0);
    add("took_ms", event.tookMs, event.tookMs >= 0);
    add("more", event.more, event.more > 0);
    add("last_time", event.lastTime, event.lastTime > 0);
    return row;
}

// A stable word as we write them: what is none says nothing.
QByteArray wordIn(const QJsonObject &row, const char *name)
{
    constexpr qsizetype longest = 64;
    const QByteArray word = row.value(QLatin1String(name)).toString().toUtf8();
    const auto isPart = [](char octet) {
        return (octet >= 'a' && octet <= 'z') || (octet >= '0' && octet <= '9') || octet == '-' ||
               octet == '.' || octet == '_';
    };
    return word.size() <= longest && std::all_of(word.begin(), word.end(), isPart) ? word
                                                                                   : QByteArray();
}

qint64 numberIn(const QJsonObject &row, const char *name, qint64 otherwise = 0)
{
    return std::max<qint64>(row.value(QLatin1String(name)).toInteger(otherwise), otherwise);
}

TimelineEvent eventOf(const QJsonObject &row)
{
    TimelineEvent event;
    event.time = numberIn(row, "time");
    event.step = activation::stepNamed(wordIn(row, "step"));
    event.ok = row.value(QLatin1String("ok")).toBool();
    event.reason = activation::reasonNamed(wordIn(row, "reason"));
    event.facts = {wordIn(row, "code"), wordIn(row, "dialect"), int(numberIn(row, "status"))};
    event.tookMs = numberIn(row, "took_ms", -1);
    event.more = int(numberIn(row, "more"));
    event.lastTime = numberIn(row, "last_time");
    return event;
}

const BundleFile *fileNamed(const QList<BundleFile> &files, const QByteArray &name)
{
    const auto found = std::find_if(files.begin(), files.end(),
                                    [&](const BundleFile &file) { return file.name == name; });
    return found == files.end() ? nullptr : &*found;
}

// Whether JSON has more values than `most`, before anybody makes objects of them: "[0,0,…" takes
// sixteen octets of memory for two. What stands in texts counts as well; that is not much.
bool isCrowded(const QByteArray &json, qsizetype most)
{
    return json.count(',') > most;
}

Result<QJsonArray> rowsIn(const QList<BundleFile> &files, const QByteArray &name,
                          const BundleLimits &limits)
{
    constexpr qsizetype mostInARow = 64;
    const BundleFile *file = fileNamed(files, name);
    if (file != nullptr && isCrowded(file->octets, limits.rows * mostInARow)) {
        return bundleTooLarge();
    }
    const QJsonDocument json =
        file == nullptr ? QJsonDocument() : QJsonDocument::fromJson(file->octets);
    if (!json.isArray()) {
        return badBundle(name);
    }
    return json.array().size() <= limits.rows ? Result<QJsonArray>(json.array()) : bundleTooLarge();
}

bool isPartName(const QByteArray &name)
{
    constexpr qsizetype longest = 32;
    const auto isLetter = [](char octet) {
        return (octet >= 'a' && octet <= 'z') || octet == '-';
    };
    return !name.isEmpty() && name.size() <= longest &&
           std::all_of(name.begin(), name.end(), isLetter) && name + jsonSuffix != headFile &&
           name + jsonSuffix != timelineFile;
}

Result<void> readParts(SupportBundle &bundle, const QJsonArray &names,
                       const QList<BundleFile> &files, const BundleLimits &limits)
{
    if (names.size() > limits.files) { // each is a file
        return bundleTooLarge();
    }
    QSet<QByteArray> known;
    for (const QJsonValue each : names) {
        const QByteArray name = each.toString().toUtf8();
        if (!isPartName(name) || known.contains(name)) {
            return badBundle(headFile);
        }
        known.insert(name);
        const auto rows = rowsIn(files, name + jsonSuffix, limits);
        if (!rows) {
            return failure(rows.error());
        }
        bundle.parts.append({name, *rows});
    }
    return {};
}

Result<QJsonObject> headIn(const QList<BundleFile> &files, const BundleLimits &limits)
{
    const BundleFile *file = fileNamed(files, headFile);
    if (file != nullptr && isCrowded(file->octets, limits.rows)) {
        return bundleTooLarge();
    }
    const QJsonObject head =
        file == nullptr ? QJsonObject() : QJsonDocument::fromJson(file->octets).object();
    if (head.value(QStringLiteral("latchkey")) != QJsonValue(QStringLiteral("support"))) {
        return badBundle(headFile);
    }
    if (head.value(QStringLiteral("version")).toInt() > version) {
        return failure("bundle.too-new",
                       Text::tr("This support file was written by a newer Latchkey. Update "
                                "Latchkey, then open the file again."));
    }
    return head;
}

} // namespace

SupportBundle bundleFor(const profile::Profile &profile, const SupportCase &one, qint64 now)
{
    SupportBundle bundle;
    bundle.writtenAt = now;
    bundle.writtenBy = QCoreApplication::applicationVersion().toUtf8();
    bundle.integration = one.integration.name;
    const auto diagnosis = diagnosisOf(one);
    bundle.cause = diagnosis ? QByteArray(diagnosis->cause->code) : QByteArray();
    bundle.lines = supportLines(profile, one, now);
    bundle.timeline = one.timeline;
    return bundle;
}

QList<BundleFile> filesOf(const SupportBundle &bundle)
{
    QJsonArray timeline;
    for (const TimelineEvent &event : bundle.timeline) {
        timeline.append(rowOf(event));
    }
    QList<BundleFile> files{{headFile, QJsonDocument(headOf(bundle)).toJson()},
                            {timelineFile, QJsonDocument(timeline).toJson()}};
    for (const BundlePart &part : bundle.parts) {
        files.append({part.name + jsonSuffix, QJsonDocument(part.rows).toJson()});
    }
    return files;
}

Result<SupportBundle> bundleOf(const QList<BundleFile> &files, const BundleLimits &limits)
{
    const auto head = headIn(files, limits);
    const auto timeline = head ? rowsIn(files, timelineFile, limits) : failure(head.error());
    if (!timeline) {
        return failure(timeline.error());
    }
    SupportBundle bundle;
    bundle.writtenAt = numberIn(*head, "written_at");
    bundle.writtenBy = head->value(QStringLiteral("written_by")).toString().toUtf8();
    bundle.integration = head->value(QStringLiteral("integration")).toString();
    bundle.cause = wordIn(*head, "cause");
    const QJsonArray lines = head->value(QStringLiteral("lines")).toArray();
    if (lines.size() > limits.rows) {
        return bundleTooLarge();
    }
    for (const QJsonValue line : lines) {
        bundle.lines.append(
            {line[QLatin1String("name")].toString(), line[QLatin1String("value")].toString()});
    }
    for (const QJsonValue row : *timeline) {
        bundle.timeline.append(eventOf(row.toObject()));
    }
    const auto parts =
        readParts(bundle, head->value(QStringLiteral("parts")).toArray(), files, limits);
    return parts ? Result<SupportBundle>(bundle) : failure(parts.error());
}

} // namespace latchkey::bundle
