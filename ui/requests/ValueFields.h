// SPDX-License-Identifier: Apache-2.0
// What a path needs filled in: a field for each of its parameters, and the store view.
#pragma once

#include <QMap>
#include <QStringList>
#include <QWidget>

class QGridLayout;
class QLineEdit;

namespace latchkey::ui {

class ValueFields : public QWidget
{
    Q_OBJECT
public:
    explicit ValueFields(QWidget *parent = nullptr);

    // Where Tab comes from.
    void follow(QWidget *before) { m_before = before; }
    // The fields for these names, in their order; what was entered under a name stays.
    void setNames(const QStringList &names);
    QMap<QString, QString> values() const;
    void setValues(const QMap<QString, QString> &values);
    QString storeView() const;
    void setStoreView(const QString &code);
    // The focus on the first that is empty; false if none is.
    bool goToMissing();

Q_SIGNALS:
    void changed();
    void sendWanted();

private:
    QLineEdit *addField(const QString &label, int row);

    QGridLayout *m_grid;
    QStringList m_names;
    QList<QWidget *> m_labels;
    QList<QLineEdit *> m_fields;
    QMap<QString, QString> m_entered;
    QLineEdit *m_storeView;
    QWidget *m_before = nullptr;
};

} // namespace latchkey::ui
