// SPDX-License-Identifier: Apache-2.0
// The module's card as a person uses it: what is decided, and what is seen of it.
#include "ModuleWindow.h"
#include "Program.h"
#include "ui/look/ColourScheme.h"
#include "ui/look/Tones.h"

#include <QPushButton>
#include <QSet>
#include <QTextBlock>
#include <QTextLayout>
#include <QThreadPool>

using namespace latchkey;
using namespace latchkey::tests;
using module::Style;
using ui::ModuleCard;

class tst_ModuleCard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { QThreadPool::globalInstance()->waitForDone(); }

    void everyFileIsShownWithWhatItIsFor()
    {
        ModuleWindow w;
        QVERIFY(w.show());
        QCOMPARE(w.vendor()->text(), QStringLiteral("Acme"));
        QCOMPARE(w.module()->text(), QStringLiteral("OrdersToERP"));
        const QStringList paths = w.paths();
        QVERIFY(paths.contains(QStringLiteral("registration.php")));
        QVERIFY(paths.contains(QStringLiteral("composer.json")));
        QVERIFY(paths.contains(QStringLiteral("etc/module.xml")));
        for (const QString &path : paths) {
            QVERIFY2(!w.textOf(path).isEmpty(), qPrintable(path));
            QVERIFY(w.card->preview()->text()->accessibleName().contains(path));
            QVERIFY(!w.card->preview()->text()->accessibleDescription().isEmpty());
        }
        QVERIFY(w.textOf(QStringLiteral("etc/integration/api.xml")).contains(reorder));
        QVERIFY(w.card->preview()->text()->isReadOnly());
    }

    void nothingIsReadBeforeSomebodyLooks()
    {
        const TestSession session;
        const QString id = session.add(QStringLiteral("Orders"));
        ModuleCard card(*session);
        QSignalSpy made(&card, &ModuleCard::made);
        card.show(id);
        QVERIFY(!made.wait(200));
        static_cast<QWidget &>(card).show();
        QVERIFY(made.wait(20'000));
        card.show(id); // nothing changed
        QVERIFY(!made.wait(200));
    }

    void aStyleIsExplainedAndRemembered()
    {
        ModuleWindow w;
        QVERIFY(w.show());
        QVERIFY(w.style()->accessibleDescription().contains(QLatin1String("Setup/Patch/Data")));
        QVERIFY(w.pick(w.style(), 2));
        QVERIFY(w.style()->accessibleDescription().contains(QLatin1String("activated again")));
        QVERIFY(w.paths().contains(QStringLiteral("etc/integration.xml")));
        QVERIFY(w.pick(w.commerce(), 0));
        const auto kept = module::ModuleRepository(w.session->profile()).of(w.id);
        QCOMPARE(kept->choice.style, Style::Consolidated);
        QCOMPARE(kept->choice.commerce, QStringLiteral("2.4.4"));
        QCOMPARE(kept->choice.vendor, QString()); // still as suggested
        QVERIFY(w.textOf(QStringLiteral("composer.json")).contains(QLatin1String("~7.4.0")));
    }

    void aWrongNameIsToldBesideItsFieldOnceItIsLeft()
    {
        ModuleWindow w;
        QVERIFY(w.show());
        auto *writes = w.card->output()->findChild<QPushButton *>();
        QVERIFY(writes->isEnabled());
        w.vendor()->setFocus();
        w.vendor()->selectAll();
        QTest::keyClicks(w.vendor(), QStringLiteral("acme inc"));
        QCOMPARE(w.hint(0), QString());
        QTest::keyClick(w.vendor(), Qt::Key_Tab);
        QVERIFY(w.hint(0).contains(QLatin1String("acme inc")));
        QCOMPARE(w.vendor()->accessibleDescription(), w.hint(0));
        QVERIFY(!writes->isEnabled());
        QVERIFY(w.type(w.vendor(), QStringLiteral("Umbrella")));
        QCOMPARE(w.hint(0), QString());
        QVERIFY(writes->isEnabled());
        QVERIFY(w.textOf(QStringLiteral("etc/module.xml"))
                    .contains(QLatin1String("Umbrella_OrdersToERP")));
    }

    void anEmptiedNameIsSuggestedAgain()
    {
        ModuleWindow w;
        QVERIFY(w.show());
        QVERIFY(w.type(w.vendor(), QStringLiteral("Umbrella")));
        w.vendor()->setFocus();
        w.vendor()->selectAll();
        QTest::keyClick(w.vendor(), Qt::Key_Delete);
        QTest::keyClick(w.vendor(), Qt::Key_Tab);
        QTRY_COMPARE(w.vendor()->text(), QStringLiteral("Acme"));
    }

    void whatIsMissingElsewhereLeadsThere_data()
    {
        QTest::addColumn<QString>("email");
        QTest::addColumn<QStringList>("resources");
        QTest::addColumn<QString>("said");
        QTest::addColumn<bool>("isEdit");
        QTest::newRow("no e-mail")
            << QString() << QStringList{reorder} << QStringLiteral("no e-mail address") << true;
        QTest::newRow("no resources") << QStringLiteral("it@acme.example") << QStringList()
                                      << QStringLiteral("No resources are chosen") << false;
    }
    void whatIsMissingElsewhereLeadsThere()
    {
        QFETCH(const QString, email);
        QFETCH(const QStringList, resources);
        QFETCH(const QString, said);
        QFETCH(const bool, isEdit);
        ModuleWindow w(email);
        w.choose(resources);
        QVERIFY(w.show());
        QVERIFY2(w.notes().contains(said), qPrintable(w.notes()));
        QVERIFY(!w.notes().contains(QLatin1String("latchkeyctl")));
        QVERIFY(!w.card->preview()->isVisible());
        QSignalSpy edit(w.card, &ModuleCard::editWanted);
        QSignalSpy choose(w.card, &ModuleCard::resourcesWanted);
        for (auto *note : w.card->findChildren<ui::Note *>()) {
            if (note->isVisible() && note->link()->isVisible()) {
                note->link()->click();
            }
        }
        QCOMPARE(edit.size(), isEdit ? 1 : 0);
        QCOMPARE(choose.size(), isEdit ? 0 : 1);
    }

    void aResourceThatTheStoreLacksIsPointedOut()
    {
        ModuleWindow w;
        w.choose({reorder, QStringLiteral("Acme_Gone::sync")});
        QVERIFY(w.show());
        QVERIFY(w.notes().contains(QLatin1String("Acme_Gone::sync")));
        QVERIFY(w.card->preview()->isVisible());
    }

    void everyFileHasColoursThatCanBeRead_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void everyFileHasColoursThatCanBeRead()
    {
        QFETCH(const bool, isDark);
        ui::ColourScheme::apply(isDark);
        ModuleWindow w;
        QVERIFY(w.show());
        const QPalette palette = w.card->preview()->text()->palette();
        for (const QString &path : w.paths()) {
            const QString text = w.textOf(path);
            QApplication::processEvents();
            QSet<QRgb> inks;
            for (QTextBlock block = w.card->preview()->text()->document()->begin(); block.isValid();
                 block = block.next()) {
                for (const auto &range : block.layout()->formats()) {
                    const QColor ink = range.format.foreground().color();
                    QVERIFY(ui::contrast(ink, palette.color(QPalette::Base)) >= 4.5);
                    inks.insert(ink.rgb());
                }
            }
            QVERIFY2(inks.size() >= 2, qPrintable(path));
        }
        ui::ColourScheme::apply(false);
    }

    void aNarrowWindowCutsNothingOff()
    {
        ModuleWindow w;
        w.area.resize(440, 560);
        QVERIFY(w.show());
        QVERIFY(w.type(w.vendor(), QStringLiteral("A") + QString(59, QLatin1Char('b'))));
        QCOMPARE(w.hint(0), QString());
        QVERIFY2(w.card->minimumSizeHint().width() <= 440,
                 qPrintable(QString::number(w.card->minimumSizeHint().width())));
    }
};

LATCHKEY_TEST(tst_ModuleCard)
#include "tst_ModuleCard.moc"
