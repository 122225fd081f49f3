// SPDX-License-Identifier: Apache-2.0
// Mistakes that other code planted, one at a time and in pairs: how many are named right.
#include "Program.h"

#include "doctor/Diagnosis.h"
#include "doctor/Paste.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QSet>
#include <QStandardPaths>
#include <QtTest>

using namespace latchkey;
using namespace latchkey::doctor;

namespace {

constexpr qint64 now = 1'800'000'000;

// What planted.py prints.
QByteArrayList planted(const QString &what, int seed, int count)
{
    QProcess python;
    QSignalSpy finished(&python, &QProcess::finished);
    python.start(QStandardPaths::findExecutable(QStringLiteral("python3")),
                 {latchkey::testing::sourcePath("tests/doctor/planted.py"), what,
                  QString::number(seed), QString::number(count)});
    if (!finished.wait(120000) || python.exitCode() != 0) {
        qWarning("%s", python.readAllStandardError().constData());
        return {};
    }
    QByteArrayList lines = python.readAllStandardOutput().split('\n');
    lines.removeLast();
    return lines;
}

QSet<QByteArray> codesOf(const Diagnosis &diagnosis)
{
    QSet<QByteArray> codes;
    for (const NamedMistake &mistake : diagnosis.mistakes) {
        codes.insert(mistake.code);
    }
    return codes;
}

// All sets of mistakes that the answer names.
QList<QSet<QByteArray>> answersOf(const Diagnosis &diagnosis)
{
    QList<QSet<QByteArray>> answers{codesOf(diagnosis)};
    for (const NamedMistake &mistake : diagnosis.mistakes) {
        for (const QByteArray &other : mistake.orElse) {
            QSet<QByteArray> codes = answers.first();
            codes.remove(mistake.code);
            codes.insert(other);
            answers.append(codes);
        }
    }
    for (const QByteArrayList &codes : diagnosis.orElse) {
        answers.append(QSet<QByteArray>(codes.begin(), codes.end()));
    }
    return answers;
}

// One set of mistakes, each with the codes it may be called by, is this answer.
bool isNamed(const QJsonArray &mistakes, const QSet<QByteArray> &answer)
{
    QSet<QByteArray> named;
    for (const QJsonValue mistake : mistakes) {
        bool isThere = false;
        for (const QJsonValue code : mistake.toArray()) {
            if (answer.contains(code.toString().toLatin1())) {
                named.insert(code.toString().toLatin1());
                isThere = true;
            }
        }
        if (!isThere) {
            return false;
        }
    }
    return named.size() == answer.size();
}

bool isNamedRight(const QJsonObject &object, const Diagnosis &diagnosis)
{
    for (const QSet<QByteArray> &answer : answersOf(diagnosis)) {
        for (const QJsonValue mistakes : object.value(u"planted").toArray()) {
            if (isNamed(mistakes.toArray(), answer)) {
                return true;
            }
        }
    }
    return false;
}

struct Rates
{
    int all = 0;
    int right = 0;
    QMap<QString, int> missed;
};

Rates ratesOf(const QByteArrayList &lines)
{
    Rates rates;
    for (const QByteArray &line : lines) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        const auto request = readPaste(line);
        const Diagnosis diagnosis = diagnose(*request, &oauth::native(), now);
        ++rates.all;
        if (isNamedRight(object, diagnosis)) {
            ++rates.right;
        } else {
            const QByteArrayList codes = codesOf(diagnosis).values();
            rates.missed[object.value(u"names").toVariant().toStringList().join(u'+') +
                         QLatin1String(" -> ") + QString::fromLatin1(codes.join(','))] += 1;
        }
    }
    return rates;
}

void print(const char *what, const Rates &rates)
{
    qInfo("%s: %d of %d named right (%.2f %%)", what, rates.right, rates.all,
          100.0 * rates.right / rates.all);
    for (auto it = rates.missed.cbegin(); it != rates.missed.cend(); ++it) {
        qInfo("  missed %d: %s", it.value(), qPrintable(it.key()));
    }
}

} // namespace

class tst_Planted : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRightSignatureIsCalledRight();
    void singleMistakesAreNamed();
    void pairsAreNamed();
    void anAnswerIsThereBeforeAnybodyWaits();
};

void tst_Planted::aRightSignatureIsCalledRight()
{
    const QByteArrayList lines = planted(QStringLiteral("right"), 1, 500);
    QCOMPARE(lines.size(), 500);
    for (const QByteArray &line : lines) {
        const Diagnosis diagnosis = diagnose(*readPaste(line), nullptr, now);
        QVERIFY2(diagnosis.verdict == Verdict::Right && diagnosis.mistakes.isEmpty(),
                 line.constData());
    }
}

void tst_Planted::singleMistakesAreNamed()
{
    const Rates rates = ratesOf(planted(QStringLiteral("singles"), 2, 2000));
    print("singles", rates);
    QVERIFY(rates.all >= 2000);
    QVERIFY(rates.right >= 0.99 * rates.all);
}

void tst_Planted::pairsAreNamed()
{
    const Rates rates = ratesOf(planted(QStringLiteral("pairs"), 3, 2000));
    print("pairs", rates);
    QVERIFY(rates.all >= 2000);
    QVERIFY(rates.right >= 0.9 * rates.all);
}

// The worst is a signature that nothing explains. 100 ms are the goal; a computer may be slower.
void tst_Planted::anAnswerIsThereBeforeAnybodyWaits()
{
    qint64 longest = 0;
    for (const QByteArray &line : planted(QStringLiteral("right"), 4, 60)) {
        auto request = readPaste(line);
        request->consumerSecret = Secret("x7c9v1b3n5m7a9s1d3f5g7h9j1k3l5q7");
        QElapsedTimer clock;
        clock.start();
        const Diagnosis diagnosis = diagnose(*request, nullptr, now);
        longest = std::max(longest, clock.elapsed());
        QCOMPARE(diagnosis.verdict, Verdict::Unexplained);
    }
    qInfo("the slowest answer took %lld ms", longest);
    QVERIFY(longest <= 1'000);
}

LATCHKEY_TEST(tst_Planted)
#include "tst_Planted.moc"
