// SPDX-License-Identifier: Apache-2.0
#include "cli/CommandLine.h"

#include "base/Language.h"
#include "cli/Suggestion.h"
#include "cli/Text.h"
#include "cli/Verb.h"
#include "cli/VerbHelp.h"
#include "profile/Settings.h"
#include "trace/Trace.h"

#include <QCoreApplication>

namespace latchkey::cli {

using console::Exit;

namespace {

const QString profileOption = QStringLiteral("profile");
const QString logOption = QStringLiteral("log");
const QString languageOption = QStringLiteral("lang");
const QString helpOption = QStringLiteral("help");
const QString versionOption = QStringLiteral("version");

// What every verb understands.
QList<QCommandLineOption> commonOptions()
{
    return {QCommandLineOption(profileOption, {}, QStringLiteral("DIR")),
            QCommandLineOption(logOption, {}, QStringLiteral("FILE")),
            QCommandLineOption(languageOption, {}, QStringLiteral("LANGUAGE")),
            QCommandLineOption(QStringLiteral("json")),
            QCommandLineOption(QStringList{QStringLiteral("h"), helpOption}),
            QCommandLineOption(versionOption)};
}

// The words before the first option say which options there are.
QStringList leadingWords(const QStringList &arguments)
{
    static const QStringList withValue{QStringLiteral("--profile"), QStringLiteral("--log"),
                                       QStringLiteral("--lang")};
    QStringList words;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (withValue.contains(arguments[i])) {
            ++i;
        } else if (!arguments[i].startsWith(QLatin1Char('-'))) {
            words.append(arguments[i]);
        }
    }
    return words;
}

// The arguments, taken apart for the verb they name.
struct Line
{
    explicit Line(const QStringList &arguments);

    // Behind the verb's own words.
    QStringList rest() const { return parser.positionalArguments().mid(verb->words.size()); }
    bool asks(const QString &option) const { return parser.isSet(option); }
    QString folder() const
    {
        return asks(profileOption) ? parser.value(profileOption)
                                   : profile::Profile::defaultFolder();
    }

    QStringList words;
    const Verb *verb;
    QList<QCommandLineOption> options;
    QCommandLineParser parser;
    bool isParsed;
};

Line::Line(const QStringList &arguments)
    : words(leadingWords(arguments))
    , verb(verbOf(words))
    , options(verb != nullptr ? verb->options + commonOptions() : commonOptions())
{
    parser.addOptions(options);
    isParsed = parser.parse(arguments);
}

QString parseError(const Line &line)
{
    const QStringList unknown = line.parser.unknownOptionNames();
    return unknown.isEmpty() ? line.parser.errorText()
                             : unknownOption(unknown.constFirst(), line.options);
}

bool takes(const Verb &verb, qsizetype count)
{
    return verb.arguments == anyNumber ||
           (verb.arguments == oneOrMore ? count > 0 : count == verb.arguments);
}

QString wrongNumber(const Verb &verb, qsizetype count)
{
    const QString usage =
        Text::tr("Usage: latchkeyctl %1 %2")
            .arg(verb.words.join(QLatin1Char(' ')), QString::fromLatin1(verb.synopsis));
    const bool areTooMany = verb.arguments >= 0 && count > verb.arguments;
    return areTooMany ? Text::tr("Put an argument that holds a space in quotes.") +
                            QLatin1Char(' ') + usage
                      : usage;
}

// What is wrong before anybody asks for help …
QString misnamed(const Line &line)
{
    if (line.verb == nullptr && !line.words.isEmpty() && !helpOn(line.words)) {
        return unknownCommand(line.words);
    }
    return line.isParsed ? QString() : parseError(line);
}

// … and before the verb runs.
QString misused(const Line &line)
{
    if (line.verb == nullptr || verbOf(line.parser.positionalArguments()) != line.verb) {
        return unknownCommand(line.parser.positionalArguments());
    }
    if (!takes(*line.verb, line.rest().size())) {
        return wrongNumber(*line.verb, line.rest().size());
    }
    for (const QString &name : line.verb->required) {
        if (!line.asks(name)) {
            return Text::tr("The option --%1 is missing.").arg(name);
        }
    }
    const QString language = line.parser.value(languageOption);
    if (line.asks(languageOption) && !speaks(language)) {
        return Text::tr("--lang takes one of %1.").arg(languages().join(QStringLiteral(", ")));
    }
    return {};
}

int refuse(const console::Console &console, const Line &line, const QString &what)
{
    const QString topic = line.verb != nullptr
                              ? QStringLiteral("help ") + line.verb->words.join(QLatin1Char(' '))
                              : QStringLiteral("--help");
    console.misunderstood(what + QLatin1Char(' ') + Text::tr("See latchkeyctl %1.").arg(topic));
    return int(Exit::Usage);
}

int say(const console::Console &console, const QString &text)
{
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        console.line(line);
    }
    return int(Exit::Done);
}

int runVerb(const console::Console &console, const Line &line)
{
    const auto tracing =
        trace::start(qEnvironmentVariable("LATCHKEY_LOG"), line.parser.value(logOption));
    if (!tracing) {
        console.problem(tracing.error());
        return int(tracing.error().code == "trace.not-understood" ? Exit::Usage : Exit::Failed);
    }
    if (const auto language = profile::languageInForce(line.folder()); !language) {
        console.remark(language.error().sentence);
    }
    const std::optional<Exit> exit =
        line.verb->run({console, line.folder(), line.rest(), line.parser});
    const int code = exit ? int(*exit) : QCoreApplication::exec();
    if (console.hasLostOutput()) {
        console.problem({"console.output-lost",
                         Text::tr("Not everything could be written to standard output."),
                         {}});
        return int(Exit::Failed);
    }
    return code;
}

} // namespace

const QList<Verb> &verbs()
{
    static const QList<Verb> all =
        loginVerbs() + integrationVerbs() + transferVerbs() + moveVerbs() + resourceVerbs() +
        moduleVerbs() + moduleCheckVerbs() + installVerbs() + aclVerbs() + aclDiffVerbs() +
        aclCheckVerbs() + checkVerbs() + settingVerbs() + activationVerbs() + reachVerbs() +
        credentialsVerbs() + storeVerbs() + testVerbs() + watchVerbs() + snippetVerbs() +
        routeVerbs() + callVerbs() + logVerbs() + signVerbs() + doctorVerbs() + explainVerbs() +
        practiceVerbs() + proxyVerbs() + proxyDoorVerbs() + clientVerbs() + usageVerbs() +
        bearerVerbs() + bundleVerbs() + secretVerbs() + tlsVerbs() + helpVerbs();
    return all;
}

const Verb *verbOf(const QStringList &words)
{
    const Verb *found = nullptr;
    for (const Verb &verb : verbs()) {
        const bool isLonger = found == nullptr || verb.words.size() > found->words.size();
        if (isLonger && words.mid(0, verb.words.size()) == verb.words) {
            found = &verb;
        }
    }
    return found;
}

QCommandLineOption option(const char *name, const char *meaning, const char *value,
                          const QString &byDefault)
{
    return QCommandLineOption(QLatin1String(name), Text::tr(meaning), QLatin1String(value),
                              byDefault);
}

// Asked before anything is translated, so that no verb may be looked at: their words would stay.
QString languageFor(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions(commonOptions());
    parser.parse(arguments); // stumbles over a verb's options, and reads ours all the same
    if (parser.isSet(languageOption)) {
        return parser.value(languageOption);
    }
    const QString folder = parser.isSet(profileOption) ? parser.value(profileOption)
                                                       : profile::Profile::defaultFolder();
    return profile::languageInForce(folder).value_or(QString());
}

QString misunderstanding(const QStringList &arguments)
{
    const Line line(arguments);
    const QString name = misnamed(line);
    return name.isEmpty() ? misused(line) : name;
}

int run(const QStringList &arguments)
{
    const console::Console console(arguments.contains(QStringLiteral("--json")));
    const Line line(arguments);
    if (const QString what = misnamed(line); !what.isEmpty()) {
        return refuse(console, line, what);
    }
    if (line.asks(helpOption)) {
        return say(console, helpOn(line.words).value_or(QString()));
    }
    if (line.asks(versionOption)) {
        return say(console,
                   QStringLiteral("latchkeyctl ") + QCoreApplication::applicationVersion());
    }
    if (const QString what = misused(line); !what.isEmpty()) {
        return refuse(console, line, what);
    }
    return runVerb(console, line);
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

Exit Call::misuse(const QString &sentence) const
{
    console.misunderstood(sentence);
    return Exit::Usage;
}

} // namespace latchkey::cli
