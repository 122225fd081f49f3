// SPDX-License-Identifier: Apache-2.0
#include "ui/selection/SelectionTransfer.h"

#include "base/ForeignText.h"
#include "ui/look/Buttons.h"
#include "ui/look/MessageBar.h"
#include "ui/look/Metrics.h"
#include "ui/look/Words.h"
#include "ui/selection/CompareDialog.h"
#include "ui/selection/EditedSelection.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QListWidget>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

#include <array>

namespace latchkey::ui {

using acl::SelectionFormat;

namespace {

struct FileKind
{
    SelectionFormat format;
    QString filter;
    QString fileName;
};

std::array<FileKind, 4> fileKinds()
{
    return {{{SelectionFormat::ApiXml, SelectionTransfer::tr("Module's api.xml (*.xml)"),
              QStringLiteral("api.xml")},
             {SelectionFormat::IntegrationXml,
              SelectionTransfer::tr("Module's integration.xml (*.xml)"),
              QStringLiteral("integration.xml")},
             {SelectionFormat::List, SelectionTransfer::tr("List, one id a line (*.txt)"),
              QStringLiteral("resources.txt")},
             {SelectionFormat::Json, SelectionTransfer::tr("JSON (*.json)"),
              QStringLiteral("resources.json")}}};
}

// The kind that was picked, unless the name's ending says another.
SelectionFormat wantedFormat(const QString &path, const QString &filter)
{
    const QString ending = QLatin1Char('.') + QFileInfo(path).suffix();
    for (const FileKind &kind : fileKinds()) {
        if (kind.filter == filter && filter.contains(QLatin1Char('*') + ending)) {
            return kind.format;
        }
    }
    return acl::formatOf(path);
}

} // namespace

SelectionTransfer::SelectionTransfer(EditedSelection &edited, MessageBar &news, QWidget *parent)
    : QObject(parent)
    , m_edited(edited)
    , m_news(news)
    , m_parent(parent)
{}

void SelectionTransfer::setOwner(const QString &name, const QString &email)
{
    m_name = name;
    m_email = email;
}

void SelectionTransfer::say(const QString &text)
{
    m_news.tell({"transfer", text, {}});
}

void SelectionTransfer::import()
{
    auto *dialog = new QFileDialog(m_parent, tr("Import a selection"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Selections (*.xml *.json *.txt)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &SelectionTransfer::importFrom);
    dialog->open();
}

void SelectionTransfer::importFrom(const QString &path)
{
    const auto found = selectionsOf(path);
    if (!found) {
        say(tr("%1 was not imported: %2")
                .arg(withoutControls(QFileInfo(path).fileName()),
                     withoutControls(found.error().sentence)));
        return;
    }
    if (found->size() == 1) {
        take(found->constFirst());
    } else if (!found->isEmpty()) {
        askWhich(*found);
    }
}

void SelectionTransfer::askWhich(const QList<OtherSelection> &found)
{
    auto *dialog = new QDialog(m_parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Import a selection"));
    auto *list = new QListWidget(dialog);
    list->setAccessibleName(tr("Integrations in the file"));
    for (const OtherSelection &each : found) {
        list->addItem(withoutControls(each.name));
    }
    list->setCurrentRow(0);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, dialog);
    QPushButton *import = buttons->addButton(tr("Import"), QDialogButtonBox::AcceptRole);
    import->setObjectName(QStringLiteral("import"));
    setKind(import, ButtonKind::Primary);
    connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(list, &QListWidget::itemActivated, dialog, &QDialog::accept);
    connect(dialog, &QDialog::accepted, this,
            [this, list, found] { take(found[std::max(0, list->currentRow())]); });
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(spaceLarge, spaceLarge, spaceLarge, spaceLarge);
    column->setSpacing(space);
    column->addWidget(plainLabel(
        tr("The file holds several integrations. Choose the one whose resources you want."),
        dialog));
    column->addWidget(list);
    column->addWidget(buttons);
    dialog->open();
}

void SelectionTransfer::take(const OtherSelection &other)
{
    m_edited.replace(other.choice);
    m_news.tell({"transfer",
                 tr("The selection is now that of %1.").arg(withoutControls(other.name)),
                 {{tr("Undo"), [this] {
                       m_edited.undo();
                   }}}});
}

void SelectionTransfer::write()
{
    auto *dialog = new QFileDialog(m_parent, tr("Export the selection"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QStringList filters;
    for (const FileKind &kind : fileKinds()) {
        filters.append(kind.filter);
    }
    dialog->setNameFilters(filters);
    dialog->selectFile(fileKinds().front().fileName);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        for (const FileKind &kind : fileKinds()) {
            if (kind.filter == filter) {
                dialog->selectFile(kind.fileName);
            }
        }
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this, dialog](const QString &path) {
        writeTo(path, wantedFormat(path, dialog->selectedNameFilter()));
    });
    dialog->open();
}

void SelectionTransfer::writeTo(const QString &path, SelectionFormat format)
{
    const QByteArray octets =
        acl::writeSelection({m_name, m_email, m_edited.selection().closed()}, format);
    const QString name = withoutControls(QFileInfo(path).fileName());
    QSaveFile file(path);
    const bool isWritten =
        file.open(QIODevice::WriteOnly) && file.write(octets) == octets.size() && file.commit();
    say(isWritten ? tr("Saved: %1").arg(name)
                  : tr("%1 could not be saved: %2").arg(name, withoutControls(file.errorString())));
}

} // namespace latchkey::ui
