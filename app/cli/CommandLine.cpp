// SPDX-License-Identifier: Apache-2.0
#include "cli/CommandLine.h"

#include "cli/Text.h"
#include "cli/Verb.h"
#include "trace/Trace.h"

#include <QCoreApplication>

namespace latchkey::cli {

using console::Exit;

namespace {

QString help()
{
    QString text =
        Text::tr("latchkeyctl: integrations of Adobe Commerce and Magento Open Source stores") +
        QStringLiteral("\n\n");
    for (const Verb &verb : verbs()) {
        text += QStringLiteral("  latchkeyctl ") + verb.words.join(QLatin1Char(' ')) +
                QLatin1Char(' ') + QString::fromLatin1(verb.synopsis) + QLatin1Char('\n') +
                QStringLiteral("      ") + Text::tr(verb.purpose) + QLatin1Char('\n');
    }
    return text + QLatin1Char('\n') +
           Text::tr("Everywhere: --profile DIR (another profile folder), --json (machine-readable "
                    "output), --log FILE (what happens, for support; no secret).\nExit code 0: "
                    "done; 1: failed, with \"problem: <code>: <sentence>\" on "
                    "standard error; 2: not understood.");
}

const Verb *verbOf(const QStringList &positional)
{
    for (const Verb &verb : verbs()) {
        if (positional.mid(0, verb.words.size()) == verb.words) {
            return &verb;
        }
    }
    return nullptr;
}

// The words before the first option say which options there are.
QStringList leadingWords(const QStringList &arguments)
{
    QStringList words;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (arguments[i] == QLatin1String("--profile") || arguments[i] == QLatin1String("--log")) {
            ++i;
        } else if (!arguments[i].startsWith(QLatin1Char('-'))) {
            words.append(arguments[i]);
        }
    }
    return words;
}

int usageError(const console::Console &console, const QString &what)
{
    console.remark(what);
    console.remark(Text::tr("See latchkeyctl --help."));
    return int(Exit::Usage);
}

void printHelp(const console::Console &console)
{
    for (const QString &line : help().split(QLatin1Char('\n'))) {
        console.line(line);
    }
}

} // namespace

const QList<Verb> &verbs()
{
    static const QList<Verb> all = loginVerbs() + integrationVerbs() + resourceVerbs() +
                                   aclVerbs() + aclDiffVerbs() + settingVerbs() +
                                   activationVerbs() + testVerbs() + callVerbs() + signVerbs() +
                                   practiceVerbs() + secretVerbs();
    return all;
}

int run(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption profile(QStringLiteral("profile"), {}, QStringLiteral("DIR"));
    const QCommandLineOption logFile(QStringLiteral("log"), {}, QStringLiteral("FILE"));
    const QCommandLineOption json(QStringLiteral("json"));
    const QCommandLineOption helpOption(QStringList{QStringLiteral("h"), QStringLiteral("help")});
    const QCommandLineOption version(QStringLiteral("version"));
    parser.addOptions({profile, logFile, json, helpOption, version});
    const console::Console console(arguments.contains(QStringLiteral("--json")));
    const Verb *verb = verbOf(leadingWords(arguments));
    if (verb != nullptr) {
        parser.addOptions(verb->options);
    }
    if (!parser.parse(arguments)) {
        return usageError(console, parser.errorText());
    }
    if (parser.isSet(helpOption)) {
        printHelp(console);
        return int(Exit::Done);
    }
    if (parser.isSet(version)) {
        console.line(QStringLiteral("latchkeyctl ") + QCoreApplication::applicationVersion());
        return int(Exit::Done);
    }
    if (verb == nullptr || verbOf(parser.positionalArguments()) != verb) {
        return usageError(console, Text::tr("There is no such command."));
    }
    const QStringList rest = parser.positionalArguments().mid(verb->words.size());
    const bool fits =
        verb->arguments == anyNumber ||
        (verb->arguments == oneOrMore ? !rest.isEmpty() : rest.size() == verb->arguments);
    if (!fits) {
        if (verb->arguments >= 0 && rest.size() > verb->arguments) {
            console.remark(Text::tr("Put an argument that holds a space in quotes."));
        }
        return usageError(console, Text::tr("Usage: latchkeyctl %1 %2")
                                       .arg(verb->words.join(QLatin1Char(' ')),
                                            QString::fromLatin1(verb->synopsis)));
    }
    for (const QString &name : verb->required) {
        if (!parser.isSet(name)) {
            return usageError(console, Text::tr("The option --%1 is missing.").arg(name));
        }
    }
    const auto tracing = trace::start(qEnvironmentVariable("LATCHKEY_LOG"), parser.value(logFile));
    if (!tracing) {
        console.problem(tracing.error());
        return int(tracing.error().code == "trace.not-understood" ? Exit::Usage : Exit::Failed);
    }
    const QString folder =
        parser.isSet(profile) ? parser.value(profile) : profile::Profile::defaultFolder();
    const std::optional<Exit> exit = verb->run({console, folder, rest, parser});
    const int code = exit ? int(*exit) : QCoreApplication::exec();
    if (console.hasLostOutput()) {
        console.problem({"console.output-lost",
                         Text::tr("Not everything could be written to standard output."),
                         {}});
        return int(Exit::Failed);
    }
    return code;
}

Result<std::unique_ptr<profile::Profile>> Call::openProfile() const
{
    return profile::Profile::open(profileFolder);
}

Exit Call::fail(const Problem &problem) const
{
    console.problem(problem);
    return Exit::Failed;
}

} // namespace latchkey::cli
