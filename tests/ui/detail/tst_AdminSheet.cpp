// SPDX-License-Identifier: Apache-2.0
// What is entered in Admin, on paper.
#include "Program.h"
#include "ui/HostileText.h"
#include "ui/TestSession.h"
#include "ui/detail/AdminSheet.h"
#include "ui/detail/DetailPage.h"
#include "ui/detail/OverviewPage.h"
#include "ui/detail/ResourcesPage.h"
#include "ui/resources/ResourcePicker.h"
#include "ui/store/AdminForm.h"

#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPrintDialog>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
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

const QString reader = QStringLiteral("pdftotext"); // of poppler: not our code

QString readBack(const QString &pdf)
{
    QProcess program;
    program.start(reader,
                  {QStringLiteral("-enc"), QStringLiteral("UTF-8"), pdf, QStringLiteral("-")});
    program.waitForFinished();
    return QString::fromUtf8(program.readAllStandardOutput());
}

// … and with two letters where one sign was drawn for them.
QString withoutBlanks(const QString &text)
{
    static const QRegularExpression blanks(QStringLiteral("\\s"));
    return text.normalized(QString::NormalizationForm_KC).remove(blanks);
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// An integration that is to be entered in Admin, as its page shows it.
struct Shown
{
    Shown()
    {
        page.resize(900, 700);
        page.show(id, facts);
        page.resources()->refresh();
        choose(1);
        static_cast<QWidget &>(page).show();
        static_cast<void>(QTest::qWaitForWindowExposed(&page));
    }

    // That many resources of the tree that have none below them; their titles.
    QStringList choose(int count)
    {
        QStringList ids;
        QStringList titles;
        const acl::AclTree &tree = page.resources()->picker()->edited().tree();
        for (int i = 0; i < tree.size() && ids.size() < count; ++i) {
            if (tree.at(i).end == i + 1 && tree.at(i).id != acl::everythingId) {
                ids.append(tree.at(i).id);
                titles.append(tree.at(i).title);
            }
        }
        static_cast<void>(session->integrations().saveChoice(id, {false, ids}));
        facts.hasLogin = facts.isListening = facts.hasChosen = true;
        page.show(id, facts);
        return titles;
    }

    void click(const QString &text)
    {
        const auto buttons = page.findChildren<QPushButton *>();
        const auto button = std::find_if(buttons.cbegin(), buttons.cend(), [&](const auto *each) {
            return each->text() == text && each->isVisible();
        });
        QVERIFY(button != buttons.cend());
        QTest::mouseClick(*button, Qt::LeftButton);
    }

    TestSession session;
    QString id = session.add(QStringLiteral("Orders"));
    ui::CardFacts facts;
    ui::DetailPage page{*session};
};

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
        Shown s;
        QSignalSpy told(&s.page, &ui::DetailPage::told);
        s.click(QStringLiteral("Save as PDF …"));
        auto *dialog = s.page.findChild<QFileDialog *>();
        QVERIFY(dialog != nullptr);
        const QString path = m_folder.filePath(QStringLiteral("clicked.pdf"));
        dialog->setDirectory(m_folder.path());
        dialog->selectFile(path);
        static_cast<QDialog *>(dialog)->accept();
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(told[0][0].toString(), QStringLiteral("Saved as clicked.pdf."));
        QVERIFY(contents(path).size() > 2'000);
    }

    // To the printer that every computer has: a file.
    void aClickPrintsAllOfIt_data()
    {
        QTest::addColumn<int>("resources");
        QTest::addColumn<bool>("isOnePage");
        QTest::newRow("a few resources") << 3 << true;
        QTest::newRow("many, on more pages") << 120 << false;
    }
    void aClickPrintsAllOfIt()
    {
        QFETCH(const int, resources);
        if (QStandardPaths::findExecutable(reader).isEmpty()) {
            QSKIP("no pdftotext program");
        }
        Shown s;
        const QStringList titles = s.choose(resources);
        QCOMPARE(int(titles.size()), resources);
        s.click(QStringLiteral("Print …"));
        auto *dialog = s.page.findChild<QPrintDialog *>();
        QVERIFY(dialog != nullptr);
        auto *printers = dialog->findChild<QComboBox *>(QStringLiteral("printers"));
        auto *file = dialog->findChild<QLineEdit *>(QStringLiteral("filename"));
        QVERIFY(printers != nullptr && file != nullptr);
        printers->setCurrentIndex(printers->count() - 1);
        const QString path = m_folder.filePath(QStringLiteral("printed-%1.pdf").arg(resources));
        file->setText(path);
        static_cast<QDialog *>(dialog)->accept();
        const int pages = pagesIn(contents(path));
        QTEST(pages == 1, "isOnePage");
        const QString text = readBack(path);
        QCOMPARE(int(text.count(u'\f')), pages); // each ends with one
        const QString packed = withoutBlanks(text);
        for (const auto &[name, value] : s.page.overview()->form()->fields()) {
            QVERIFY2(packed.contains(withoutBlanks(name)), qPrintable(name));
            QVERIFY2(packed.contains(withoutBlanks(value)), qPrintable(value));
        }
        for (const QString &title : titles) {
            QVERIFY2(packed.contains(QStringLiteral("☐") + withoutBlanks(title)),
                     qPrintable(title));
        }
    }
};

LATCHKEY_TEST(tst_AdminSheet)
#include "tst_AdminSheet.moc"
