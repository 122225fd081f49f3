// SPDX-License-Identifier: Apache-2.0
// Which extension broke the rights, as a person asks for it: with code on the disk.
#include "Program.h"
#include "integrations/SelectionRepository.h"
#include "storecode/CodeBase.h"
#include "ui/HostileText.h"
#include "ui/TestSession.h"
#include "ui/checks/AclCheckDialog.h"
#include "ui/checks/AclFindingRow.h"
#include "ui/checks/CheckPage.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using checks::AclFinding;
using checks::AclHarm;
using checks::AclReport;
using storecode::test::CodeBase;
using tests::TestSession;
using ui::AclCheckDialog;
using ui::AclSource;

namespace {

QByteArray belowAdmin(const QByteArray &resources)
{
    return "<config><acl><resources><resource id='Magento_Backend::admin' title='Admin'>\n" +
           resources + "\n</resource></resources></acl></config>";
}

// Two files that agree, or do not.
CodeBase modules(const QByteArray &second)
{
    CodeBase code;
    code.write(QStringLiteral("a/etc/acl.xml"), belowAdmin("<resource id='A::one' title='One'/>"
                                                           "<resource id='A::two' title='Two'/>"));
    code.write(QStringLiteral("b/etc/acl.xml"), belowAdmin(second));
    return code;
}

const QByteArray moved = "<resource id='A::one' title='One'><resource id='A::two' "
                         "title='Two'/></resource>";

AclSource sourceOf(const CodeBase &code)
{
    return {code.path(), {code.path()}};
}

QPushButton *button(const AclCheckDialog &dialog, const QString &text)
{
    QCoreApplication::sendPostedEvents();
    for (QPushButton *each : dialog.findChildren<QPushButton *>()) {
        if (each->text() == text && each->isVisible()) {
            return each;
        }
    }
    return nullptr;
}

QString textOf(const AclCheckDialog &dialog)
{
    QStringList all;
    for (const QLabel *each : dialog.findChildren<QLabel *>()) {
        if (each->isVisible()) {
            all.append(QString(each->text()).remove(QChar(0x200b)));
        }
    }
    return all.join(QLatin1Char('\n'));
}

} // namespace

class tst_AclCheckDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsReadBeforeSomebodyWantsIt()
    {
        const CodeBase code = modules(moved);
        AclCheckDialog dialog({sourceOf(code)}, nullptr);
        dialog.open();
        QVERIFY(!dialog.isUnderWay());
        QVERIFY(dialog.rows().isEmpty());
        QVERIFY(textOf(dialog).contains(code.path()));
        QVERIFY(button(dialog, QStringLiteral("Judge this code")) != nullptr);
        QVERIFY(!button(dialog, QStringLiteral("Copy as text"))->isEnabled());
    }

    void whereNoCodeIsKnownItIsChosen()
    {
        AclCheckDialog dialog({}, nullptr);
        dialog.open();
        QVERIFY(button(dialog, QStringLiteral("Judge this code")) == nullptr);
        const QPushButton *choose = button(dialog, QStringLiteral("Choose the code"));
        QVERIFY(choose != nullptr && choose->menu() != nullptr);
        QVERIFY(choose->menu()->actions().size() >= 3);
    }

    void theFileThatBrokeItIsNamed()
    {
        const CodeBase code = modules(moved);
        AclCheckDialog dialog({sourceOf(code)}, nullptr);
        dialog.open();
        QSignalSpy finished(&dialog, &AclCheckDialog::finished);
        QTest::mouseClick(button(dialog, QStringLiteral("Judge this code")), Qt::LeftButton);
        QVERIFY(button(dialog, QStringLiteral("Cancel")) != nullptr);
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
        QCOMPARE(dialog.rows().size(), 1);
        const QString said = textOf(dialog);
        QVERIFY2(said.contains(QStringLiteral("Admin does not open with this code.")),
                 qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("a/etc/acl.xml:")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("b/etc/acl.xml:")), qPrintable(said));
        QVERIFY(said.contains(QStringLiteral("acl.id-twice")));
        QTest::mouseClick(button(dialog, QStringLiteral("Copy as text")), Qt::LeftButton);
        const QString copied = QApplication::clipboard()->text();
        QVERIFY2(copied.contains(QStringLiteral("[acl.id-twice]\n    - ")), qPrintable(copied));
    }

    void whatWasCorrectedIsJudgedAgain()
    {
        const CodeBase code = modules(moved);
        AclCheckDialog dialog({}, nullptr);
        dialog.open();
        QSignalSpy finished(&dialog, &AclCheckDialog::finished);
        dialog.judge(sourceOf(code));
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
        QCOMPARE(dialog.rows().size(), 1);
        code.write(QStringLiteral("b/etc/acl.xml"),
                   belowAdmin("<resource id='A::two' title='Two'/>"));
        QTest::mouseClick(button(dialog, QStringLiteral("Judge it again")), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 2, 60'000);
        QVERIFY(dialog.rows().isEmpty());
        QVERIFY2(textOf(dialog).contains(QStringLiteral("Nothing is wrong")),
                 qPrintable(textOf(dialog)));
    }

    void whereNothingIsThatIsSaid()
    {
        const CodeBase code;
        AclCheckDialog dialog({}, nullptr);
        dialog.open();
        QSignalSpy finished(&dialog, &AclCheckDialog::finished);
        dialog.judge(sourceOf(code));
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
        QVERIFY2(textOf(dialog).contains(QStringLiteral("No acl.xml and no webapi.xml")),
                 qPrintable(textOf(dialog)));
        QVERIFY(!textOf(dialog).contains(QStringLiteral("Nothing is wrong")));
    }

    void itCanBeStopped()
    {
        const CodeBase code = modules(moved);
        AclCheckDialog dialog({}, nullptr);
        dialog.open();
        QSignalSpy finished(&dialog, &AclCheckDialog::finished);
        dialog.judge(sourceOf(code));
        dialog.cancel();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
        QVERIFY(!dialog.isUnderWay());
        QVERIFY(!textOf(dialog).contains(QStringLiteral("Nothing is wrong")));
        QVERIFY(button(dialog, QStringLiteral("Cancel")) == nullptr);
    }

    void aPlaceThatCannotBeReadSaysWhy()
    {
        place::StorePlace gone;
        gone.folder = QStringLiteral("/nowhere/at/all");
        AclCheckDialog dialog({}, nullptr);
        dialog.open();
        QSignalSpy finished(&dialog, &AclCheckDialog::finished);
        dialog.judge({place::placeWords(gone), {}, gone});
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
        QVERIFY(!dialog.isUnderWay());
        QVERIFY(dialog.rows().isEmpty());
        QVERIFY(!textOf(dialog).contains(QStringLiteral("Nothing is wrong")));
        QVERIFY(button(dialog, QStringLiteral("Judge this code")) != nullptr);
    }

    void aPlaceIsReadAndJudged()
    {
        const CodeBase code = modules(moved);
        place::StorePlace here;
        here.folder = code.path();
        AclCheckDialog dialog({{place::placeWords(here), {}, here}}, nullptr);
        dialog.open();
        QSignalSpy finished(&dialog, &AclCheckDialog::finished);
        dialog.judge();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
        QVERIFY2(textOf(dialog).contains(QStringLiteral("acl.id-twice")),
                 qPrintable(textOf(dialog)));
    }

    void aClosedDialogGivesUp()
    {
        const CodeBase code = modules(moved);
        auto dialog = std::make_unique<AclCheckDialog>(QList<AclSource>(), nullptr);
        dialog->judge(sourceOf(code));
        dialog.reset();
        QCoreApplication::processEvents();
    }

    void ofManyFindingsTheFirstAreShown()
    {
        AclReport report;
        report.resources = 1;
        AclFinding finding{"acl.no-title", AclHarm::StopsDeveloper, {}, {}, {}, {}};
        report.findings = QList<AclFinding>(500, finding);
        AclCheckDialog dialog({}, nullptr);
        dialog.open();
        dialog.showReport(report);
        QVERIFY(dialog.rows().size() < 100);
        const QString more =
            QStringLiteral("%1 more are in what is copied.").arg(500 - dialog.rows().size());
        QVERIFY2(textOf(dialog).contains(more), qPrintable(textOf(dialog)));
    }

    void foreignTextIsShownAsItIs_data() { tests::addHostileTexts(); }
    void foreignTextIsShownAsItIs()
    {
        QFETCH(const QString, foreign);
        QFETCH(const QString, shown);
        AclReport report;
        report.resources = 1;
        report.findings = {{"acl.id-twice", AclHarm::StopsAdmin, foreign, foreign, foreign, {}}};
        AclCheckDialog dialog({}, nullptr);
        dialog.open();
        dialog.showReport(report);
        int seen = 0;
        for (const QLabel *label : dialog.rows()[0]->findChildren<QLabel *>()) {
            if (QString(label->text()).remove(QChar(0x200b)) == shown) {
                QCOMPARE(label->textFormat(), Qt::PlainText);
                ++seen;
            }
        }
        QCOMPARE(seen, 2);
    }

    void whatAnIntegrationIsKnownByIsOffered()
    {
        const TestSession session;
        const QString id = session.add(QStringLiteral("Orders"));
        session->reload();
        QVERIFY(ui::aclSourcesOf(*session, id).isEmpty());
        QVERIFY(ui::aclSourcesOf(*session, {}).isEmpty());
        QVERIFY(session->integrations()
                    .saveSources(id, {QStringLiteral("catalogue:2.4.6")})
                    .has_value());
        QVERIFY(ui::aclSourcesOf(*session, id).isEmpty()); // which is nobody's store
        QVERIFY(session->integrations().saveSources(id, {QStringLiteral("/srv/shop")}).has_value());
        const QList<AclSource> known = ui::aclSourcesOf(*session, id);
        QCOMPARE(known.size(), 1);
        QCOMPARE(known[0].sources, QStringList{QStringLiteral("/srv/shop")});
    }

    void thePageCheckLeadsToIt()
    {
        const TestSession session;
        ui::CheckPage page(*session);
        static_cast<QWidget &>(page).show();
        QSignalSpy wanted(&page, &ui::CheckPage::helpWanted);
        for (QPushButton *each : page.findChildren<QPushButton *>()) {
            if (each->text() == QStringLiteral("Why Admin does not open …")) {
                each->click();
            }
        }
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].value<checks::Help>(), checks::Help::JudgeRights);
    }
};

LATCHKEY_TEST(tst_AclCheckDialog)
#include "tst_AclCheckDialog.moc"
