// SPDX-License-Identifier: Apache-2.0
// A window with the module's card in it, and a person's ways to use it.
#pragma once

#include "ui/TestSession.h"
#include "ui/look/CopyField.h"
#include "ui/look/FieldHint.h"
#include "ui/look/Note.h"
#include "ui/store/CodeView.h"
#include "ui/store/ModuleCard.h"
#include "ui/store/ModuleCheckPanel.h"
#include "ui/store/ModuleForm.h"
#include "ui/store/ModuleOutput.h"
#include "ui/store/ModulePreview.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace latchkey::tests {

inline const QString reorder = QStringLiteral("Magento_Sales::reorder");
inline const QString inStore = QStringLiteral("app/code/Acme/OrdersToERP/");

inline void write(const QString &path, const QByteArray &octets)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(octets) != octets.size()) {
        qFatal("nothing was written");
    }
}

inline QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct ModuleWindow
{
    explicit ModuleWindow(const QString &email = QStringLiteral("it@acme.example"))
    {
        id =
            session->add({QStringLiteral("Orders to ERP"), email, "https://shop.example/"}).value();
        choose({reorder});
        area.setWidget(card);
        area.setWidgetResizable(true);
        area.resize(808, 900);
        area.show();
        isActive = QTest::qWaitForWindowActive(&area);
    }

    void choose(const QStringList &ids) const
    {
        if (!session->integrations().saveChoice(id, acl::choiceOf(ids))) {
            qFatal("nothing was chosen");
        }
    }

    // Shows the integration, until all is there.
    bool show()
    {
        QSignalSpy made(card, &ui::ModuleCard::made);
        card->show(id);
        return !made.isEmpty() || made.wait(20'000);
    }

    QLineEdit *vendor() const { return card->form()->findChildren<QLineEdit *>().at(0); }
    QLineEdit *module() const { return card->form()->findChildren<QLineEdit *>().at(1); }
    QComboBox *style() const { return card->form()->findChildren<QComboBox *>().at(0); }
    QComboBox *commerce() const { return card->form()->findChildren<QComboBox *>().at(1); }
    QString hint(int field) const
    {
        return card->form()->findChildren<ui::FieldHint *>().at(field)->text();
    }

    bool type(QLineEdit *field, const QString &text) const
    {
        QSignalSpy made(card, &ui::ModuleCard::made);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Tab);
        return !made.isEmpty() || made.wait(20'000);
    }

    bool pick(QComboBox *combo, int row) const
    {
        QSignalSpy made(card, &ui::ModuleCard::made);
        combo->setFocus();
        while (combo->currentIndex() != row) {
            QTest::keyClick(combo, combo->currentIndex() < row ? Qt::Key_Down : Qt::Key_Up);
        }
        return !made.isEmpty() || made.wait(20'000);
    }

    QStringList paths() const
    {
        QStringList all;
        for (int row = 0; row < card->preview()->list()->count(); ++row) {
            all.append(card->preview()->list()->item(row)->text().section(QLatin1Char('\n'), 0, 0));
        }
        return all;
    }
    QString textOf(const QString &path) const
    {
        card->preview()->list()->setCurrentRow(int(paths().indexOf(path)));
        return card->preview()->text()->toPlainText();
    }

    // What the notes say that can be seen.
    QString notes() const
    {
        QStringList all;
        for (const auto *note : card->findChildren<ui::Note *>()) {
            if (!note->isHidden() && note->isVisible()) {
                all.append(note->accessibleName() + QLatin1Char(' ') +
                           note->accessibleDescription());
            }
        }
        return all.join(QLatin1Char('\n'));
    }

    // Writes into the folder; the dialog that asks, or nullptr once it is done.
    QDialog *writeInto(const QString &below) const
    {
        QSignalSpy written(card->output(), &ui::ModuleOutput::written);
        card->output()->writeInto(below);
        const bool isOver = QTest::qWaitFor(
            [&] { return !written.isEmpty() || QApplication::activeModalWidget() != nullptr; },
            20'000);
        if (!isOver) {
            qWarning("nothing came of it: %s", qPrintable(notes()));
        }
        return qobject_cast<QDialog *>(QApplication::activeModalWidget());
    }

    ui::CopyField *field(const QString &label) const
    {
        for (auto *each : card->output()->findChildren<ui::CopyField *>()) {
            if (each->findChild<QLineEdit *>()->accessibleName() == label && each->isVisible()) {
                return each;
            }
        }
        return nullptr;
    }

    QTemporaryDir folder;
    TestSession session;
    QString id;
    QScrollArea area;
    ui::ModuleCard *card = new ui::ModuleCard(*session);
    bool isActive = false;
};

} // namespace latchkey::tests
