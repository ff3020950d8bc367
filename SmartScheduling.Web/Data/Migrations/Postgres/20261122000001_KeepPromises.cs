using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SmartScheduling.Web.Data.Migrations.Postgres;

/// <summary>Promises that PostgreSQL keeps by exclusion constraints.</summary>
[DbContext(typeof(PostgresAppDbContext))]
[Migration("20261122000001_KeepPromises")]
internal sealed class KeepPromises : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("CREATE EXTENSION IF NOT EXISTS btree_gist;");
        migrationBuilder.Sql($"""
            ALTER TABLE "ShiftAssignments" ADD CONSTRAINT {Constraints.OneEmployeeOnePlace}
            EXCLUDE USING gist ("EmployeeId" WITH =, tstzrange("Start", "End", '[)') WITH &&);
            """);
        migrationBuilder.Sql($"""
            ALTER TABLE "Schedules" ADD CONSTRAINT {Constraints.OneSchedulePerPeriod}
            EXCLUDE USING gist ("LocationId" WITH =, daterange("StartDate", "StartDate" + "Days", '[)') WITH &&);
            """);
        migrationBuilder.Sql($"""
            ALTER TABLE "TimeOffRequests" ADD CONSTRAINT {Constraints.OneTimeOffPerDay}
            EXCLUDE USING gist ("EmployeeId" WITH =, daterange("FirstDay", "LastDay", '[]') WITH &&)
            WHERE ("State" IN ('Pending', 'Approved'));
            """);
    }
}
