// SPDX-License-Identifier: Apache-2.0
// What is entered in Admin, on paper.
#include "Program.h"
#include "ui/HostileText.h"
#include "ui/TestSession.h"
#include "ui/detail/AdminSheet.h"
#include "ui/detail/DetailPage.h"

#include <QApplication>
#include <QFileDialog>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>

using namespace latchkey;
using tests::TestSession;
using ui::AdminSheet;

namespace {

AdminSheet sheet()
{
    return {QStringLiteral("Enter in Admin: Orders"),
            QStringLiteral("System › Integrations"),
            {{QStringLiteral("Name"), QStringLiteral("Orders")},
             {QStringLiteral("Callback URL"), QStringLiteral("http://127.0.0.1:24710/k/callback")}},
            QStringLiteral("☐ Sales\n    ☐ Actions\n        ☐ Reorder\n")};
}

int pagesIn(const QByteArray &pdf)
{
    static const QRegularExpression page(QStringLiteral("/Type\\s*/Page\\b(?!s)"));
    return int(QString::fromLatin1(pdf).count(page));
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class tst_AdminSheet : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void fieldsAndResourcesAreOnIt()
    {
        QTextDocument document;
        ui::write(sheet(), document);
        const QString text = document.toPlainText();
        for (const char *each : {"Enter in Admin: Orders", "System › Integrations", "Callback URL",
                                 "http://127.0.0.1:24710/k/callback", "☐ Reorder"}) {
            QVERIFY2(text.contains(QString::fromUtf8(each)), each);
        }
        QCOMPARE(document.lastBlock().text(), QStringLiteral("☐ Reorder"));
        QCOMPARE(document.lastBlock().blockFormat().indent(), 2);
        QVERIFY(text.indexOf(QLatin1String("Name")) < text.indexOf(QLatin1String("Callback")));
    }

    void foreignTextIsNoMarkup_data() { tests::addHostileTexts(); }
    void foreignTextIsNoMarkup()
    {
        QFETCH(const QString, foreign);
        QFETCH(const QString, shown);
        QTextDocument document;
        ui::write({foreign, {}, {{QStringLiteral("Name"), foreign}}, {}}, document);
        QCOMPARE(document.toPlainText().count(shown), 2);
    }

    void aLongListTakesMorePages()
    {
        AdminSheet longer = sheet();
        for (int i = 0; i < 200; ++i) {
            longer.checklist += QStringLiteral("☐ Resource %1\n").arg(i);
        }
        const QString one = m_folder.filePath(QStringLiteral("one.pdf"));
        const QString more = m_folder.filePath(QStringLiteral("more.pdf"));
        QVERIFY(ui::savePdf(sheet(), one));
        QVERIFY(ui::savePdf(longer, more));
        QVERIFY(contents(one).startsWith("%PDF-"));
        QCOMPARE(pagesIn(contents(one)), 1);
        QVERIFY(pagesIn(contents(more)) > 1);
    }

    void whatCannotBeSavedIsSaid()
    {
        const auto saved = ui::savePdf(sheet(), m_folder.filePath(QStringLiteral("none/x.pdf")));
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, QByteArray("sheet.not-saved"));
        QVERIFY(saved.error().sentence.contains(QLatin1String("x.pdf")));
    }

    void aClickSavesIt()
    {
        TestSession session;
        const QString id = session.add(QStringLiteral("Orders"));
        QVERIFY(session->integrations().saveChoice(
            id, {false, {QStringLiteral("Magento_Sales::actions_view")}}));
        ui::CardFacts facts;
        facts.hasLogin = facts.isListening = facts.hasChosen = true;
        ui::DetailPage page(*session);
        page.resize(900, 700);
        page.show(id, facts);
        static_cast<QWidget &>(page).show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QSignalSpy told(&page, &ui::DetailPage::told);
        const auto buttons = page.findChildren<QPushButton *>();
        const auto save = std::find_if(buttons.cbegin(), buttons.cend(), [](const auto *button) {
            return button->text() == QStringLiteral("Save as PDF …");
        });
        QVERIFY(save != buttons.cend() && (*save)->isVisible());
        QTest::mouseClick(*save, Qt::LeftButton);
        auto *dialog = page.findChild<QFileDialog *>();
        QVERIFY(dialog != nullptr);
        const QString path = m_folder.filePath(QStringLiteral("clicked.pdf"));
        dialog->setDirectory(m_folder.path());
        dialog->selectFile(path);
        static_cast<QDialog *>(dialog)->accept();
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(told[0][0].toString(), QStringLiteral("Saved as clicked.pdf."));
        QVERIFY(contents(path).size() > 2'000);
    }
};

LATCHKEY_TEST(tst_AdminSheet)
#include "tst_AdminSheet.moc"
