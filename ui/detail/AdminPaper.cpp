// SPDX-License-Identifier: Apache-2.0
#include "ui/detail/AdminPaper.h"

#include "base/ForeignText.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QPrintDialog>
#include <QPrinter>
#include <QTextDocument>

namespace latchkey::ui {

AdminPaper::AdminPaper(QWidget *page)
    : QObject(page)
    , m_page(page)
{}

void AdminPaper::print(const AdminSheet &sheet)
{
    auto printer = std::make_shared<QPrinter>();
    printer->setDocName(withoutControls(sheet.title));
    auto *dialog = new QPrintDialog(printer.get(), m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this,
            [sheet, printer](QPrinter *) {
                QTextDocument document;
                write(sheet, document);
                document.print(printer.get());
            });
    dialog->open();
}

void AdminPaper::saveAsPdf(const AdminSheet &sheet)
{
    auto *dialog = new QFileDialog(m_page, tr("Save as PDF"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("PDF (*.pdf)"));
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(tr("Enter in Admin") + QStringLiteral(".pdf"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, sheet](const QString &path) { save(sheet, path); });
    dialog->open();
}

void AdminPaper::save(const AdminSheet &sheet, const QString &path)
{
    const auto saved = savePdf(sheet, path);
    Q_EMIT told(saved ? tr("Saved as %1.").arg(QFileInfo(path).fileName())
                      : saved.error().sentence);
}

} // namespace latchkey::ui
