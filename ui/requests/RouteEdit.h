// SPDX-License-Identifier: Apache-2.0
// What is called: the method and the path, with the store's routes offered while a person types.
#pragma once

#include "ui/requests/RouteModel.h"

#include <QWidget>

class QComboBox;
class QCompleter;
class QLineEdit;

namespace latchkey::ui {

class RouteEdit : public QWidget
{
    Q_OBJECT
public:
    explicit RouteEdit(QWidget *parent = nullptr);

    RouteModel &model() { return m_model; }
    QByteArray method() const;
    QString path() const;
    void set(const QByteArray &method, const QString &path);
    QLineEdit *edit() const { return m_path; }

Q_SIGNALS:
    void changed();
    // Enter, where no route is being chosen.
    void sendWanted();

private:
    void onTyped(const QString &text);
    void choose(const QModelIndex &index);
    void onEnter();

    RouteModel m_model;
    QComboBox *m_method;
    QLineEdit *m_path;
    QCompleter *m_completer;
};

} // namespace latchkey::ui
