-- What the public may look up. Nothing is ever deleted: a certificate's standing on any day is its latest change up to that day.
create table catalogue_organization (
    id          uuid primary key,
    name        text not null,
    credit_code text,
    province    text,
    recorded_on date not null
);
create table catalogue_certificate (
    id               uuid primary key,
    organization_id  uuid   not null references catalogue_organization,
    name             text   not null,
    field            text,
    levels           text[] not null default '{}',
    batch            text,
    track            text,
    agreement_number text,
    valid_from       date,
    valid_until      date,
    recorded_on      date   not null,
    source           text   not null check (source in ('SEED', 'AGREEMENT')),
    case_id          uuid unique
);
create index catalogue_certificate_newest on catalogue_certificate (recorded_on desc, id desc);
create index catalogue_certificate_of on catalogue_certificate (organization_id, recorded_on, id);

create table catalogue_change (
    id             uuid primary key,
    certificate_id uuid not null references catalogue_certificate,
    day            date not null,
    status         text not null
        check (status in ('ACTIVE', 'CONDITIONAL', 'RESTRICTED', 'SUSPENDED', 'EXITING', 'EXITED', 'EXPIRED')),
    note           text
);
create index catalogue_change_of on catalogue_change (certificate_id, day desc, id desc);

-- The first two batches as publicly known: names only. Levels, validity and agreements are not known and stay empty;
-- the day is that of the entry here, chosen for the demonstration, not that of the official announcement.
create temporary table seed (
    organization text,
    batch        text,
    certificate  text,
    field        text,
    day          date,
    place        serial
) on commit drop;
insert into seed (organization, batch, certificate, field, day) values
    ('廊坊市中科建筑产业化创新研究中心（中国建设教育协会人才评价中心）', '1', '建筑信息模型（BIM）', 'construction', '2019-04-08'),
    ('工业和信息化部教育与考试中心', '1', 'Web前端开发', 'information', '2019-04-08'),
    ('北京中物联物流采购培训中心', '1', '物流管理', 'logistics', '2019-04-08'),
    ('中国社会福利与养老服务协会／北京中福长者文化科技有限公司', '1', '老年照护', 'elderly-care', '2019-04-08'),
    ('北京中车行高新技术有限公司', '1', '汽车运用与维修', 'automobile', '2019-04-08'),
    ('北京中车行高新技术有限公司', '1', '智能新能源汽车', 'automobile', '2019-04-08'),
    ('北京博导前程信息技术股份有限公司', '2', '电子商务数据分析', null, '2019-10-08'),
    ('北京鸿科经纬科技有限公司', '2', '网店运营推广', null, '2019-10-08'),
    ('北京新奥时代科技有限责任公司', '2', '工业机器人操作与运维', null, '2019-10-08'),
    ('北京赛育达科教有限责任公司', '2', '工业机器人应用编程', null, '2019-10-08'),
    ('中船舰客教育科技（北京）有限公司', '2', '特殊焊接技术', null, '2019-10-08'),
    ('中联集团教育科技有限公司', '2', '智能财税', null, '2019-10-08'),
    ('济南阳光大姐服务有限责任公司', '2', '母婴护理', null, '2019-10-08'),
    ('北京新大陆时代教育科技有限公司', '2', '传感网应用开发', null, '2019-10-08'),
    ('北京中民福祉教育科技有限责任公司', '2', '失智老年人照护', null, '2019-10-08'),
    ('南京第五十五所技术开发有限公司', '2', '云计算平台运维与开发', null, '2019-10-08');

-- The same names give the same ids in every database, so that a link to an entry does not change.
insert into catalogue_organization (id, name, recorded_on)
select md5('catalogue organization ' || organization)::uuid, organization, min(day) from seed group by organization;
insert into catalogue_certificate (id, organization_id, name, field, batch, recorded_on, source)
select md5('catalogue certificate ' || certificate)::uuid, md5('catalogue organization ' || organization)::uuid, certificate, field, batch,
       day, 'SEED'
from seed order by place;
insert into catalogue_change (id, certificate_id, day, status)
select md5('catalogue listing ' || certificate)::uuid, md5('catalogue certificate ' || certificate)::uuid, day, 'ACTIVE' from seed;
