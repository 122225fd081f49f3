// SPDX-License-Identifier: Apache-2.0
// Brings a sheet for Admin to a printer or into a file, as the person says where.
#pragma once

#include "ui/detail/AdminSheet.h"

#include <QObject>

class QWidget;

namespace latchkey::ui {

class AdminPaper : public QObject
{
    Q_OBJECT
public:
    // Dialogs open over `page`, which it belongs to.
    explicit AdminPaper(QWidget *page);

    void print(const AdminSheet &sheet);
    void saveAsPdf(const AdminSheet &sheet);

Q_SIGNALS:
    // What came of saving.
    void told(const QString &news);

private:
    void save(const AdminSheet &sheet, const QString &path);

    QWidget *m_page;
};

} // namespace latchkey::ui
