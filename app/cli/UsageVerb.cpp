// SPDX-License-Identifier: Apache-2.0
#include "acl/SelectionFile.h"
#include "cli/Days.h"
#include "cli/StoreReading.h"
#include "cli/Text.h"
#include "cli/Verb.h"
#include "clients/CallBook.h"
#include "clients/ClientRepository.h"
#include "clients/Usage.h"
#include "integrations/IntegrationRepository.h"

#include <QDateTime>
#include <QJsonArray>

namespace latchkey::cli {

using console::Exit;

namespace {

const QString applyOption = QStringLiteral("apply");

// What was looked at, and what came of it.
struct Looked
{
    QString id;
    qint64 days = 0;
    qint64 since = 0; // ms since the epoch: when the first program got its key; 0 = none did
    acl::ResourceSelection granted;
    clients::Usage usage;
};

QStringList idsOf(const QList<clients::ProxyClient> &programs)
{
    QStringList ids;
    for (const clients::ProxyClient &each : programs) {
        ids.append(each.id);
    }
    return ids;
}

Result<Looked> lookAt(const Call &call, profile::Profile &profile, qint64 days)
{
    Looked looked{call.arguments[0], days, 0, {}, {}};
    const auto it = integrations::IntegrationRepository(profile).byId(looked.id);
    const auto kept =
        it ? integrations::SelectionRepository(profile).of(looked.id) : failure(it.error());
    const auto programs =
        kept ? clients::ClientRepository(profile).of(looked.id) : failure(kept.error());
    const auto book = programs ? clients::CallBook::of(profile) : failure(programs.error());
    const auto counts =
        book ? book->ofClients(idsOf(*programs), firstDayOf(days)) : failure(book.error());
    if (!counts) {
        return failure(counts.error());
    }
    const storecode::AclReading reading = readingFor(call.console, *kept, *it);
    looked.since = programs->isEmpty() ? 0 : programs->constFirst().createdAt;
    looked.granted = acl::ResourceSelection(reading.tree, kept->choice);
    looked.usage = clients::usageOf(*counts, looked.granted, reading.routes);
    return looked;
}

QString dayText(qint64 day)
{
    return QDate(1970, 1, 1).addDays(day).toString(Qt::ISODate);
}

void printJson(const console::Console &console, const Looked &looked)
{
    QJsonArray used;
    for (const clients::UsedResource &each : looked.usage.used) {
        used.append(QJsonObject{{QStringLiteral("resource"), each.id},
                                {QStringLiteral("calls"), each.calls},
                                {QStringLiteral("last_day"), dayText(each.lastDay)}});
    }
    QJsonArray missing;
    for (const clients::MissingResource &each : looked.usage.missing) {
        missing.append(
            QJsonObject{{QStringLiteral("resource"), each.id},
                        {QStringLiteral("calls"), each.calls},
                        {QStringLiteral("routes"), QJsonArray::fromStringList(each.routes)}});
    }
    console.object(
        {{QStringLiteral("id"), looked.id},
         {QStringLiteral("days"), looked.days},
         {QStringLiteral("calls"), looked.usage.calls},
         {QStringLiteral("calls_of_unknown_routes"), looked.usage.unknownCalls},
         {QStringLiteral("refused_otherwise"), looked.usage.otherRefusals},
         {QStringLiteral("used"), used},
         {QStringLiteral("unused"), QJsonArray::fromStringList(looked.usage.unused)},
         {QStringLiteral("missing"), missing},
         {QStringLiteral("proposal"), QJsonArray::fromStringList(looked.usage.proposal.ids)}});
}

// What keeps the numbers from being the whole truth.
void remarkOnLimits(const console::Console &console, const Looked &looked)
{
    const qint64 beginning =
        QDate(1970, 1, 1).addDays(firstDayOf(looked.days)).startOfDay(Qt::UTC).toMSecsSinceEpoch();
    if (looked.since > beginning) {
        console.remark(
            Text::tr("Calls are counted since %1, when the first program got its key.")
                .arg(QDateTime::fromMSecsSinceEpoch(looked.since).date().toString(Qt::ISODate)));
    }
    if (looked.usage.unknownCalls > 0) {
        console.remark(Text::tr("%n call(s) met no route that is known, so what they need is not "
                                "known either: the proposal may take too much away.",
                                nullptr, int(looked.usage.unknownCalls)));
    }
    if (looked.usage.otherRefusals > 0) {
        console.remark(Text::tr("The store refused %n call(s) although all they need is chosen "
                                "here. Compare with what the store grants: latchkeyctl store show "
                                "%1",
                                nullptr, int(looked.usage.otherRefusals))
                           .arg(looked.id));
    }
}

void print(const console::Console &console, const Looked &looked)
{
    QList<QStringList> rows;
    for (const clients::UsedResource &each : looked.usage.used) {
        rows.append({QString::number(each.calls), dayText(each.lastDay), each.id});
    }
    for (const QString &id : looked.usage.unused) {
        rows.append({QStringLiteral("0"), Text::tr("never"), id});
    }
    console.table({Text::tr("CALLS"), Text::tr("LAST DAY"), Text::tr("RESOURCE")}, rows);
    for (const clients::MissingResource &each : looked.usage.missing) {
        console.line(Text::tr("The store refused %n call(s) because the integration may not do "
                              "this: %1 is needed for %2.",
                              nullptr, int(each.calls))
                         .arg(each.id, each.routes.join(QStringLiteral(", "))));
    }
    if (!looked.usage.missing.isEmpty()) {
        console.remark(Text::tr("%n resource(s) are missing. To ask for them too: latchkeyctl "
                                "usage %1 --apply missing, then change it in the store "
                                "(latchkeyctl store update %1, or in Admin).",
                                nullptr, int(looked.usage.missing.size()))
                           .arg(looked.id));
    }
    remarkOnLimits(console, looked);
    if (!looked.usage.unused.isEmpty() && !looked.usage.used.isEmpty()) {
        console.remark(Text::tr("%n resource(s) were not used. To ask for the others alone: "
                                "latchkeyctl usage %1 --apply unused, then change it in the store "
                                "(latchkeyctl store update %1, or in Admin).",
                                nullptr, int(looked.usage.unused.size()))
                           .arg(looked.id));
    }
}

// What --apply changes of what the integration asks for.
struct Change
{
    acl::Choice choice;
    QStringList ids; // taken away, or added
};

QStringList idsOf(const QList<clients::MissingResource> &missing)
{
    QStringList ids;
    for (const clients::MissingResource &each : missing) {
        ids.append(each.id);
    }
    return ids;
}

// Nothing for a word that is none.
std::optional<Change> changeNamed(const QString &word, const Looked &looked)
{
    if (word == QLatin1String("unused")) {
        return Change{looked.usage.proposal, looked.usage.unused};
    }
    if (word == QLatin1String("missing")) {
        const QStringList ids = idsOf(looked.usage.missing);
        return Change{acl::choiceOf(looked.granted.choice().ids + ids), ids};
    }
    return {};
}

void sayChange(const console::Console &console, const Looked &looked, const QString &word,
               const QStringList &ids)
{
    if (console.isJson()) {
        console.object({{QStringLiteral("id"), looked.id},
                        {word == QLatin1String("unused") ? QStringLiteral("taken_away")
                                                         : QStringLiteral("added"),
                         QJsonArray::fromStringList(ids)}});
    } else if (ids.isEmpty()) {
        console.line(Text::tr("There is nothing to change."));
    } else {
        const QString sign =
            word == QLatin1String("unused") ? QStringLiteral("- ") : QStringLiteral("+ ");
        for (const QString &id : ids) {
            console.line(sign + id);
        }
    }
    remarkOnLimits(console, looked);
    if (!ids.isEmpty()) {
        console.remark(Text::tr("The store grants what it did until it is told: latchkeyctl store "
                                "update %1, or in Admin.")
                           .arg(looked.id));
    }
}

std::optional<Exit> apply(const Call &call, profile::Profile &profile, const Looked &looked)
{
    const QString word = call.options.value(applyOption);
    const auto change = changeNamed(word, looked);
    if (!change) {
        return call.misuse(Text::tr("--apply takes unused (they are asked for no more) or missing "
                                    "(they are asked for too)."));
    }
    if (!change->ids.isEmpty()) {
        const auto saved =
            integrations::SelectionRepository(profile).saveChoice(looked.id, change->choice);
        if (!saved) {
            return call.fail(saved.error());
        }
    }
    sayChange(call.console, looked, word, change->ids);
    return Exit::Done;
}

std::optional<Exit> usage(const Call &call)
{
    const auto days = daysIn(call);
    if (!days) {
        return call.misuse(
            Text::tr("--days takes a number of days, 1 to %1.").arg(clients::keptDays));
    }
    const auto profile = call.openProfile();
    const auto looked = profile ? lookAt(call, **profile, *days) : failure(profile.error());
    if (!looked) {
        return call.fail(looked.error());
    }
    const bool proposes = call.options.isSet(QStringLiteral("proposal"));
    const bool takesAway = proposes || call.options.value(applyOption) == QLatin1String("unused");
    if (looked->usage.calls == 0 || (takesAway && looked->usage.used.isEmpty())) {
        return call.fail({"client.no-calls",
                          Text::tr("In %n day(s) no program called this store through the proxy "
                                   "with success, so nothing is known of what it uses.",
                                   nullptr, int(*days)),
                          {}});
    }
    if (call.options.isSet(applyOption)) {
        return apply(call, **profile, *looked);
    }
    if (proposes) {
        const acl::ResourceSelection proposed(looked->granted.tree(), looked->usage.proposal);
        call.console.raw(
            acl::writeSelection({{}, {}, proposed.closed()}, acl::SelectionFormat::List));
        remarkOnLimits(call.console, *looked);
    } else if (call.console.isJson()) {
        printJson(call.console, *looked);
    } else {
        print(call.console, *looked);
    }
    return Exit::Done;
}

} // namespace

QList<Verb> usageVerbs()
{
    return {{{QStringLiteral("usage")},
             "ID [--days NUMBER] [--proposal|--apply unused|missing]",
             QT_TRANSLATE_NOOP("Cli", "Compares what programs called through the proxy with what "
                                      "the integration asks for"),
             "k3x5m2pa --days 90",
             1,
             {daysOption(QStringLiteral("90")),
              option("proposal", QT_TRANSLATE_NOOP("Cli", "Prints the selection without what was "
                                                          "not used, as a file")),
              option("apply",
                     QT_TRANSLATE_NOOP("Cli", "Asks no more for what was not used, or also for "
                                              "what was missing"),
                     "unused|missing")},
             {},
             usage}};
}

} // namespace latchkey::cli
