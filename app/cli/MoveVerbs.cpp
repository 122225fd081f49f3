// SPDX-License-Identifier: Apache-2.0
#include "base/ForeignText.h"
#include "cli/KeepUntilQuit.h"
#include "cli/OurSecrets.h"
#include "cli/Text.h"
#include "cli/Verb.h"
#include "move/MoveIn.h"
#include "move/MoveOut.h"
#include "sealed/Passphrase.h"
#include "system/SignalWatch.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace latchkey::cli {

using console::Console;
using console::Exit;
using move::Arriving;
using move::Fate;

namespace {

const QString replaceOption = QStringLiteral("replace");
const QString lookOption = QStringLiteral("look");

void exitWith(const Console &console, const Problem &problem)
{
    console.progress({});
    const bool isDone = problem.code.isEmpty();
    if (!isDone) {
        console.problem(problem);
    }
    QCoreApplication::exit(int(isDone ? Exit::Done : Exit::Failed));
}

// What lives while a verb runs.
template <typename Move>
struct Moving
{
    explicit Moving(std::unique_ptr<profile::Profile> opened)
        : profile(std::move(opened))
    {
        QObject::connect(&signalWatch, &system::SignalWatch::asked, &move, &Move::cancel);
    }

    std::unique_ptr<profile::Profile> profile;
    OurSecrets secrets{profile->folder()};
    Move move{*profile, secrets};
    system::SignalWatch signalWatch;
};

void tellWritten(const Console &console, const QString &path, const move::MoveOut &out)
{
    console.progress({});
    if (console.isJson()) {
        console.object(
            {{QStringLiteral("file"), path},
             {QStringLiteral("integrations"), out.integrations()},
             {QStringLiteral("with_tokens"), QJsonArray::fromStringList(out.connected())},
             {QStringLiteral("without_tokens"), QJsonArray::fromStringList(out.withoutTokens())}});
    } else {
        console.line(
            Text::tr("%n integration(s) written to %1.", nullptr, out.integrations()).arg(path));
    }
    for (const QString &name : out.withoutTokens()) {
        console.remark(Text::tr("“%1” has no tokens in the keychain: it moves as it is defined.")
                           .arg(withoutControls(name)));
    }
    console.remark(move::oneAtATime());
}

// Before anybody thinks of a passphrase for nothing.
Result<Secret> chosenPassphrase(const Call &call)
{
    return move::MoveOut::checkPath(call.arguments[0])
        .and_then([&] {
            if (call.console.canAsk()) {
                call.console.remark(sealed::passphraseRule());
            }
            return call.console.newSecret(Text::tr("Passphrase for the file, which is not shown:"));
        })
        .and_then([](const Secret &passphrase) {
            return sealed::checkPassphrase(passphrase).map([&] { return passphrase; });
        });
}

std::optional<Exit> moveOut(const Call &call)
{
    auto profile = call.openProfile();
    const auto passphrase = profile ? chosenPassphrase(call) : failure(profile.error());
    if (!passphrase) {
        return call.fail(passphrase.error());
    }
    auto held = std::make_unique<Moving<move::MoveOut>>(std::move(*profile));
    move::MoveOut &out = held->move;
    QObject::connect(&out, &move::MoveOut::progressed, &out,
                     [console = call.console](const QString &doing) { console.progress(doing); });
    QObject::connect(
        &out, &move::MoveOut::finished, &out,
        [&out, console = call.console, path = call.arguments[0]](const Problem &problem) {
            if (problem.code.isEmpty()) {
                tellWritten(console, path, out);
            }
            exitWith(console, problem);
        });
    out.start(call.arguments[0], *passphrase);
    keepUntilQuit(std::move(held));
    return {};
}

// Stable words; what a person reads is translated.
QString nameOf(Fate fate, bool replaces)
{
    switch (fate) {
    case Fate::New:
        return QStringLiteral("new");
    case Fate::Here:
        return replaces ? QStringLiteral("replaced") : QStringLiteral("here");
    case Fate::NameTaken:
        return QStringLiteral("name-taken");
    }
    Q_UNREACHABLE();
}

QString wordsFor(Fate fate, bool replaces)
{
    switch (fate) {
    case Fate::New:
        return Text::tr("taken in");
    case Fate::Here:
        return replaces ? Text::tr("replaces the one here") : Text::tr("stays as it is here");
    case Fate::NameTaken:
        return Text::tr("another one here has its name");
    }
    Q_UNREACHABLE();
}

void show(const Console &console, const QList<Arriving> &all, bool replaces)
{
    QJsonArray array;
    QList<QStringList> rows;
    for (const Arriving &each : all) {
        const QString store = QString::fromUtf8(each.storeUrl);
        array.append(QJsonObject{{QStringLiteral("id"), each.id},
                                 {QStringLiteral("name"), each.name},
                                 {QStringLiteral("store"), store},
                                 {QStringLiteral("tokens"), each.hasTokens},
                                 {QStringLiteral("fate"), nameOf(each.fate, replaces)}});
        rows.append({each.id, wordsFor(each.fate, replaces),
                     each.hasTokens ? Text::tr("yes") : Text::tr("no"), store, each.name});
    }
    if (console.isJson()) {
        console.array(array);
    } else {
        console.table({Text::tr("ID"), Text::tr("HERE"), Text::tr("TOKENS"), Text::tr("STORE"),
                       Text::tr("NAME")},
                      rows);
    }
}

void remarkOnAgreements(const Console &console, const move::MoveIn &in)
{
    for (const QString &sentence : in.agreed()) {
        console.remark(
            Text::tr("Agreed to on the old computer, and valid here too: %1").arg(sentence));
    }
}

// What there is to see before anything is done is lost afterwards: then all are here.
void afterOpening(const Call &call, move::MoveIn &in, const Problem &problem)
{
    const bool replaces = call.options.isSet(replaceOption);
    const auto all = problem.code.isEmpty() ? in.arriving() : failure(problem);
    if (!all) {
        exitWith(call.console, all.error());
        return;
    }
    call.console.progress({});
    if (call.options.isSet(lookOption)) {
        show(call.console, *all, replaces);
        remarkOnAgreements(call.console, in);
        exitWith(call.console, {});
        return;
    }
    QObject::connect(&in, &move::MoveIn::taken, &in,
                     [&in, console = call.console, all = *all, replaces](const Problem &failed) {
                         if (failed.code.isEmpty()) {
                             console.progress({});
                             show(console, all, replaces);
                             remarkOnAgreements(console, in);
                             for (const QString &remark : in.remarks()) {
                                 console.remark(remark);
                             }
                             console.remark(move::oneAtATime());
                         }
                         exitWith(console, failed);
                     });
    in.take(replaces);
}

std::optional<Exit> moveIn(const Call &call)
{
    auto profile = call.openProfile();
    const auto passphrase =
        profile ? call.console.askedSecret(Text::tr("Passphrase of the file, which is not shown:"))
                : failure(profile.error());
    if (!passphrase) {
        return call.fail(passphrase.error());
    }
    auto held = std::make_unique<Moving<move::MoveIn>>(std::move(*profile));
    move::MoveIn &in = held->move;
    QObject::connect(&in, &move::MoveIn::progressed, &in,
                     [console = call.console](const QString &doing) { console.progress(doing); });
    QObject::connect(&in, &move::MoveIn::opened, &in,
                     [call, &in](const Problem &problem) { afterOpening(call, in, problem); });
    call.console.progress(Text::tr("Opening the file with the passphrase"));
    in.open(call.arguments[0], *passphrase);
    keepUntilQuit(std::move(held));
    return {};
}

} // namespace

QList<Verb> moveVerbs()
{
    const QString move = QStringLiteral("move");
    return {
        {{move, QStringLiteral("out")},
         "FILE",
         QT_TRANSLATE_NOOP("Cli", "Writes everything for a new computer into one new file under a "
                                  "passphrase: definitions, tokens, passwords, certificates; the "
                                  "passphrase is asked for, or read from standard input"),
         "latchkey.moved",
         1,
         {},
         {},
         moveOut},
        {{move, QStringLiteral("in")},
         "FILE [--look] [--replace]",
         QT_TRANSLATE_NOOP("Cli", "Takes in what move out wrote on the old computer, all of it or "
                                  "nothing; URLs and tokens stay the same, so that Admin needs no "
                                  "change"),
         "latchkey.moved",
         1,
         {option("look", QT_TRANSLATE_NOOP("Cli", "Only says what is in the file")),
          option("replace", QT_TRANSLATE_NOOP("Cli", "Replaces integrations that are here already "
                                                     "with those of the file"))},
         {},
         moveIn}};
}

} // namespace latchkey::cli
