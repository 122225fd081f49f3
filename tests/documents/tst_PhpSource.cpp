// SPDX-License-Identifier: Apache-2.0
// Comments of PHP, which are told from texts.
#include "Program.h"
#include "documents/PhpSource.h"

#include <QtTest>

using namespace latchkey::documents;

class tst_PhpSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commentsAreBlankedOut_data();
    void commentsAreBlankedOut();
    void manyCommentsAreSoonPassed();
};

void tst_PhpSource::commentsAreBlankedOut_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("none") << QByteArray("a('b');") << QByteArray("a('b');");
    QTest::newRow("to the end of the line")
        << QByteArray("a // b\nc # d\ne") << QByteArray("a  \nc  \ne");
    QTest::newRow("a block") << QByteArray("a/* b\n*/c") << QByteArray("a \nc");
    QTest::newRow("signs in texts")
        << QByteArray("'//' . \"/* \\\" #\" // '") << QByteArray("'//' . \"/* \\\" #\"  ");
    QTest::newRow("signs in a shell's text")
        << QByteArray("`a // '` // b") << QByteArray("`a // '`  ");
    QTest::newRow("an attribute is none") << QByteArray("#[A]\nb") << QByteArray("#[A]\nb");
    QTest::newRow("the end of PHP ends a line") << QByteArray("// a ?> b") << QByteArray(" ?> b");
    QTest::newRow("a block that does not end") << QByteArray("a /* b") << QByteArray("a  ");
    QTest::newRow("a text that does not end") << QByteArray("a 'b\\") << QByteArray("a 'b\\");
}

void tst_PhpSource::commentsAreBlankedOut()
{
    QFETCH(const QByteArray, source);
    QFETCH(const QByteArray, text);
    QCOMPARE(withoutPhpComments(source), text);
}

// Searching to the file's end at every comment took minutes.
void tst_PhpSource::manyCommentsAreSoonPassed()
{
    const QByteArray comments = QByteArray("#\n//\n").repeated(200'000);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!withoutPhpComments("<?php\n" + comments).contains('#'));
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
}

LATCHKEY_TEST(tst_PhpSource)
#include "tst_PhpSource.moc"
