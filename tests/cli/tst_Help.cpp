// SPDX-License-Identifier: Apache-2.0
// Every verb says how it is used, and what was mistyped is guessed.
#include "Program.h"
#include "cli/CommandLine.h"
#include "cli/Verb.h"
#include "cli/VerbHelp.h"

#include <QFile>
#include <QProcess>
#include <QTest>

using namespace latchkey;

namespace {

void addEachVerb()
{
    QTest::addColumn<QString>("words");
    for (const cli::Verb &verb : cli::verbs()) {
        const QString words = verb.words.join(QLatin1Char(' '));
        QTest::newRow(qPrintable(words)) << words;
    }
}

const cli::Verb &verbOf(const QString &words)
{
    return *cli::verbOf(words.split(QLatin1Char(' ')));
}

// What the shell makes of it, without what goes in or out.
QStringList arguments(const QString &line)
{
    QStringList words = QProcess::splitCommand(QStringLiteral("latchkeyctl ") + line);
    words.removeIf([](const QString &word) { return word.startsWith(QLatin1Char('<')); });
    return words;
}

} // namespace

class tst_Help : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aVerbsHelpSaysItAll_data() { addEachVerb(); }
    void aVerbsHelpSaysItAll()
    {
        QFETCH(const QString, words);
        const cli::Verb &verb = verbOf(words);
        const QString help = cli::helpOn(verb.words).value();
        QVERIFY(help.startsWith((QStringLiteral("latchkeyctl ") + words + QLatin1Char(' ') +
                                 QString::fromUtf8(verb.synopsis))
                                    .trimmed()));
        QVERIFY(help.contains(QLatin1String(verb.purpose)));
        QVERIFY(help.contains(QStringLiteral("Example:\n  latchkeyctl ") + words));
        QVERIFY(help.contains(QStringLiteral("Exit code")));
        for (const QCommandLineOption &option : verb.options) {
            const QString name = QStringLiteral("--") + option.names().constFirst();
            QVERIFY2(QString::fromUtf8(verb.synopsis).contains(name), qPrintable(name));
            QVERIFY2(!option.description().isEmpty(), qPrintable(name));
            QVERIFY2(help.contains(option.description()), qPrintable(name));
        }
    }

    void theExampleIsUnderstood_data() { addEachVerb(); }
    void theExampleIsUnderstood()
    {
        QFETCH(const QString, words);
        const QString example = words + QLatin1Char(' ') + QString::fromUtf8(verbOf(words).example);
        QCOMPARE(cli::misunderstanding(arguments(example)), QString());
    }

    void theManualHasEveryVerb_data() { addEachVerb(); }
    void theManualHasEveryVerb()
    {
        QFETCH(const QString, words);
        QFile page(testing::sourcePath("packaging/linux/latchkeyctl.1.in"));
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(page.readAll())
                                 .remove(QStringLiteral("\\fB"))
                                 .replace(QStringLiteral("\\-"), QStringLiteral("-"));
        QVERIFY(text.contains(words));
        for (const QCommandLineOption &option : verbOf(words).options) {
            const QString name = QStringLiteral("--") + option.names().constFirst();
            QVERIFY2(text.contains(name), qPrintable(name));
        }
    }

    void aGroupListsItsVerbs()
    {
        const QString help = cli::helpOn({QStringLiteral("login")}).value();
        QVERIFY(help.contains(QLatin1String("latchkeyctl login add NAME")));
        QVERIFY(help.contains(QLatin1String("latchkeyctl login password NAME")));
        QVERIFY(!help.contains(QLatin1String("latchkeyctl activate")));
        QVERIFY(!cli::helpOn({QStringLiteral("logni")}));
    }

    void whatWasMistypedIsGuessed_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *line, const char *sentence) {
            QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(sentence);
        };
        row("integratoin list", "“integratoin” is not a command. Did you mean “integration”?");
        row("integratoin add --name x", "“integratoin” is not a command. "
                                        "Did you mean “integration”?");
        row("actvate k3x5m2pa", "“actvate” is not a command. Did you mean “activate”?");
        row("--json logni add", "“logni” is not a command. Did you mean “login”?");
        row("login ad ana", "“login ad” is not a command. Did you mean “login add”?");
        row("login frobnicate", "“login frobnicate” is not a command. After “login”, write one of "
                                "add, password, list, remove.");
        row("login", "“login” is not a whole command. After it, write one of add, password, list, "
                     "remove.");
        row("frobnicate", "“frobnicate” is not a command.");
        row("", "Say what to do, such as latchkeyctl integration list.");
        row("activate x --restrat", "“--restrat” is not an option here. "
                                    "Did you mean “--restart”?");
        row("integration list --jsno", "“--jsno” is not an option here. Did you mean “--json”?");
        row("--hlep", "“--hlep” is not an option here. Did you mean “--help”?");
        row("login list --frobnicate", "“--frobnicate” is not an option here.");
        row("integration add --name x", "The option --store is missing.");
        row("login list --lang fr", "--lang takes one of de, en.");
        row("login remove", "Usage: latchkeyctl login remove NAME");
        row("login remove ana maria", "Put an argument that holds a space in quotes. "
                                      "Usage: latchkeyctl login remove NAME");
    }

    void whatWasMistypedIsGuessed()
    {
        QFETCH(const QString, line);
        QFETCH(const QString, sentence);
        QCOMPARE(cli::misunderstanding(arguments(line)), sentence);
    }
};

LATCHKEY_TEST(tst_Help)
#include "tst_Help.moc"
