#pragma once
// What HR sees of a company's emotions: cards, pie, trend, histogram, employees, from rollups and under the company's policy.

#include "features/emotion/emotion.hpp"
#include "features/emotion/types.hpp"

namespace attune {

class Dashboard {
public:
    Dashboard(Companies& companies, People& people) : companies_(companies), people_(people) {}
    void routes(http::Api& api);

    http::Reply distribution(Work& work, http::Query<DashboardQuery> query);
    http::Reply pie(Work& work, http::Query<DashboardQuery> query);
    http::Reply trend(Work& work, http::Query<TrendQuery> query);
    http::Reply histogram(Work& work, http::Query<HistogramQuery> query);
    EmployeeDepartments departments(Work& work, http::Query<DashboardQuery> query);
    Summary summary(Work& work, http::Query<DashboardQuery> query);
    HrEmployees employees(Work& work, http::Query<HrEmployeeQuery> query, http::Paging page);
    HrEmployeeDetail employee(Work& work, EmployeeId employee, http::Query<HistoryQuery> query);
    http::Reply exported(Work& work, http::Query<ExportQuery> query);

private:
    // The asker's company, when the asker may see its results: 451, 409, 403 `safety_programme_only` otherwise.
    Company admit(Work& work);

    Companies& companies_;
    People& people_;
};

}  // namespace attune
