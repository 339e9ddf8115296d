-- The first matter list, after the clauses of the pilot plan of 2019 and the checklists of each kind of object; worded by us.
create temporary table seed_matter (
    place serial, code text, title text, basis text, content text, kind text, category text, method text, ratio text, frequency text,
    per_year int, level text, office text, specialties text
) on commit drop;
insert into seed_matter (code, title, basis, content, kind, category, method, ratio, frequency, per_year, level, office, specialties) values
    ('JC-T01', '培训评价组织资格条件与变更报告', '《关于在院校实施“学历证书+若干职业技能等级证书”制度试点方案》（教职成〔2019〕6号）第二部分第（一）项（培训评价组织及其责任）、第（七）项（监督、管理与服务）', '是否仍符合遴选条件；名称、法定代表人、场所、专职队伍等变更是否在 10 个工作日内报告。（检查表：培训评价组织第 1、2 项）', 'ORGANIZATION', 'GENERAL', 'WRITTEN', '按风险等级 A 5%、B 10%、C 20%、D 40%，总体不低于 10%', '每年 1 次', 1, 'NATIONAL', '教育部职业教育与成人教育司（演示）', 'assessment'),
    ('JC-T02', '职业技能等级标准执行与题库安全保密', '《关于在院校实施“学历证书+若干职业技能等级证书”制度试点方案》（教职成〔2019〕6号）第二部分第（二）项（证书与标准）、第（五）项（考核与发证）', '实际使用的标准是否为现行版本；题库建设、流转、存放的安全保密记录是否完整。（检查表：培训评价组织第 3、4 项）', 'ORGANIZATION', 'KEY', 'ON_SITE', '按风险等级 A 5%、B 10%、C 20%、D 40%，总体不低于 10%', '每年 1 次', 1, 'NATIONAL', '教育部职业教育与成人教育司（演示）', 'exam-security'),
    ('JC-T03', '考核组织、成绩认定与证书发放', '《关于在院校实施“学历证书+若干职业技能等级证书”制度试点方案》（教职成〔2019〕6号）第二部分第（五）项（考核与发证）、组织实施第五项（信息平台）', '考核计划是否事先向省级报备；成绩与证书是否按时上传且一致（抽 30 份）；考评员是否合格、教考是否分离；成绩复核是否开展。（检查表：培训评价组织第 5、7、8、9 项）', 'ORGANIZATION', 'KEY', 'ON_SITE', '按风险等级 A 5%、B 10%、C 20%、D 40%，总体不低于 10%', '每年 1 次', 1, 'NATIONAL', '教育部职业教育与成人教育司（演示）', 'assessment exam-security'),
    ('JC-T04', '考核收费与减免', '《关于在院校实施“学历证书+若干职业技能等级证书”制度试点方案》（教职成〔2019〕6号）第二部分第（一）项（不得违规收费）、组织实施第四项（经费与减免）', '收费是否在公示上限之内、有无加收；家庭经济困难学生是否免收。（检查表：培训评价组织第 6、15 项）', 'ORGANIZATION', 'KEY', 'LEDGER', '按风险等级 A 5%、B 10%、C 20%、D 40%，总体不低于 10%', '每年 1 次', 1, 'NATIONAL', '教育部职业教育与成人教育司（演示）', 'fees'),
    ('JC-T05', '投诉处理与后续保障', '《关于在院校实施“学历证书+若干职业技能等级证书”制度试点方案》（教职成〔2019〕6号）第二部分第（七）项（监督、管理与服务）', '投诉是否按时办结；后续保障资金与未了事项是否落实。（检查表：培训评价组织第 10、11 项）', 'ORGANIZATION', 'GENERAL', 'LEDGER', '按风险等级 A 5%、B 10%、C 20%、D 40%，总体不低于 10%', '每年 1 次', 1, 'NATIONAL', '教育部职业教育与成人教育司（演示）', 'fees'),
    ('JC-T06', '年度报告、宣传与师资培训', '《关于在院校实施“学历证书+若干职业技能等级证书”制度试点方案》（教职成〔2019〕6号）第二部分第（一）项（质量与声誉责任）、组织实施第三项（师资培训与交流）', '年度报告是否真实；宣传有无误导；师资培训记录是否完整。（检查表：培训评价组织第 12、13、14 项）', 'ORGANIZATION', 'GENERAL', 'NETWORK', '按风险等级 A 5%、B 10%、C 20%、D 40%，总体不低于 10%', '每年 1 次', 1, 'NATIONAL', '教育部职业教育与成人教育司（演示）', ''),
    ('JC-C01', '试点院校备案内容与实际培养一致性', '《关于在院校实施“学历证书+若干职业技能等级证书”制度试点方案》（教职成〔2019〕6号）第三部分第（一）项（院校备案）、第二部分第（三）项（院校为实施主体）', '备案人数与实际考生是否一致；人才培养方案是否融入标准；课时与师资是否落实；面向社会培训是否开展；工作机构是否履职。（检查表：院校第 1、2、3、8、9 项）', 'COLLEGE', 'GENERAL', 'ON_SITE', '按风险等级 A 5%、B 10%、C 20%、D 40%，总体不低于 10%', '每年 1 次', 1, 'PROVINCIAL', '省级教育行政部门职业教育处（演示）', 'teaching'),
    ('JC-C02', '学生自主选择与收费减免', '《关于在院校实施“学历证书+若干职业技能等级证书”制度试点方案》（教职成〔2019〕6号）第二部分第（四）项、第（七）项（自主选择证书）、组织实施第四项（经费与减免）', '是否尊重学生自愿、有无强制考证；减免与收费是否合规。（检查表：院校第 4、5 项）', 'COLLEGE', 'KEY', 'ON_SITE', '按风险等级 A 5%、B 10%、C 20%、D 40%，总体不低于 10%', '每年 1 次', 1, 'PROVINCIAL', '省级教育行政部门职业教育处（演示）', 'fees'),
    ('JC-C03', '试点经费使用范围', '《关于在院校实施“学历证书+若干职业技能等级证书”制度试点方案》（教职成〔2019〕6号）组织实施第四项（奖补机制）', '试点经费是否用于试点范围之内。（检查表：院校第 6 项）', 'COLLEGE', 'KEY', 'LEDGER', '按风险等级 A 5%、B 10%、C 20%、D 40%，总体不低于 10%', '每年 1 次', 1, 'PROVINCIAL', '省级教育行政部门财务处（演示）', 'fees'),
    ('JC-C04', '学生信息保护与学分转换', '《关于在院校实施“学历证书+若干职业技能等级证书”制度试点方案》（教职成〔2019〕6号）第二部分第（六）项（学分银行）、组织实施第五项（信息平台）', '学生数据是否准确并受保护；学分认定与转换是否按规则办理。（检查表：院校第 7、10 项）', 'COLLEGE', 'GENERAL', 'NETWORK', '按风险等级 A 5%、B 10%、C 20%、D 40%，总体不低于 10%', '每年 1 次', 1, 'NATIONAL', '教育部职业教育与成人教育司（演示）', 'data-protection'),
    ('JC-S01', '考核站点场地、设备与监控', '《关于在院校实施“学历证书+若干职业技能等级证书”制度试点方案》（教职成〔2019〕6号）第二部分第（五）项（考核站点）', '场地、工位、设备是否与批准一致；监控是否全程录像并留存；平面图与规则是否张贴；消防与医疗是否到位。（检查表：站点第 1、2、6、9 项）', 'SITE', 'GENERAL', 'ON_SITE', '按风险等级 A 5%、B 10%、C 20%、D 40%，总体不低于 10%', '每年 1 次', 1, 'PROVINCIAL', '省级教育行政部门职业教育处（演示）', 'site-safety'),
    ('JC-S02', '试卷保密与考场秩序', '《关于在院校实施“学历证书+若干职业技能等级证书”制度试点方案》（教职成〔2019〕6号）第二部分第（五）项（考核纪律与安全保密）', '保密室与试卷封存；每个实操考场 3 名考评员并设组长；工位抽签；异常情况记录；考生身份核验；记录完整。（检查表：站点第 3、4、5、7、8、10 项）', 'SITE', 'KEY', 'ON_SITE', '按风险等级 A 5%、B 10%、C 20%、D 40%，总体不低于 10%', '每年 1 次', 1, 'NATIONAL', '教育部职业教育与成人教育司（演示）', 'exam-security');

-- The same codes give the same ids in every database.
insert into register_matter (id, code, latest, version)
select md5('register matter ' || code)::uuid, code, 1, 0 from seed_matter order by place;
insert into register_matter_version (id, matter_id, number, title, legal_basis, content, kinds, category, method, ratio, frequency, per_year,
                                     level, office, specialties, effective_from, reason, recorded_at)
select md5('register matter ' || code || ' 1')::uuid, md5('register matter ' || code)::uuid, 1, title, basis, content, array[kind], category,
       method, ratio, frequency, per_year, level, office, coalesce(string_to_array(nullif(specialties, ''), ' '), '{}'), '2019-04-08',
       '首次公布', '2019-04-08 09:00+08'
from seed_matter order by place;
-- Since the exit rules of 2022 there is a basis of its own for what an organization still owes.
update register_matter set latest = 2 where code = 'JC-T05';
insert into register_matter_version (id, matter_id, number, title, legal_basis, content, kinds, category, method, ratio, frequency, per_year,
                                     level, office, specialties, effective_from, reason, recorded_at)
select md5('register matter JC-T05 2')::uuid, matter_id, 2, title,
       legal_basis || '；国务院职业教育工作部际联席会议办公室 2022 年 1 月 6 日印发的培训评价组织退出规则第八条、第九条', content, kinds, category, method,
       ratio, frequency, per_year, level, office, specialties, '2022-01-06', '退出规则印发，补充后续保障的依据', '2022-01-06 09:00+08'
from register_matter_version where id = md5('register matter JC-T05 1')::uuid;
insert into register_change (id, subject, at, action, changes, reason, version)
select md5('register change matter ' || code)::uuid, md5('register matter ' || code)::uuid, '2019-04-08 09:00+08', 'ENTERED', '[]', '首次公布', 0
from seed_matter;
insert into register_change (id, subject, at, action, changes, reason, version)
values (md5('register change matter JC-T05 2')::uuid, md5('register matter JC-T05')::uuid, '2022-01-06 09:00+08', 'REVISED',
        '[]', '退出规则印发，补充后续保障的依据', 0);

-- The organizations of the first two batches, as the catalogue names them; the place is that of their names or their publicly known seat.
-- Codes, addresses and persons are not known here. All begin in the ordinary risk class: nothing is said about any of them by it.
create temporary table seed_object (place serial, name text, province text, field text, tag text) on commit drop;
insert into seed_object (name, province, field, tag) values
    ('廊坊市中科建筑产业化创新研究中心（中国建设教育协会人才评价中心）', '130000', 'construction', '第一批'),
    ('工业和信息化部教育与考试中心', '110000', 'information', '第一批'),
    ('北京中物联物流采购培训中心', '110000', 'logistics', '第一批'),
    ('中国社会福利与养老服务协会／北京中福长者文化科技有限公司', '110000', 'elderly-care', '第一批'),
    ('北京中车行高新技术有限公司', '110000', 'automobile', '第一批'),
    ('北京博导前程信息技术股份有限公司', '110000', null, '第二批'),
    ('北京鸿科经纬科技有限公司', '110000', null, '第二批'),
    ('北京新奥时代科技有限责任公司', '110000', null, '第二批'),
    ('北京赛育达科教有限责任公司', '110000', null, '第二批'),
    ('中船舰客教育科技（北京）有限公司', '110000', null, '第二批'),
    ('中联集团教育科技有限公司', '110000', null, '第二批'),
    ('济南阳光大姐服务有限责任公司', '370000', null, '第二批'),
    ('北京新大陆时代教育科技有限公司', '110000', null, '第二批'),
    ('北京中民福祉教育科技有限责任公司', '110000', null, '第二批'),
    ('南京第五十五所技术开发有限公司', '320000', null, '第二批');
insert into register_object (id, serial, label, kind, name, code, legal_representative, address, province, field, risk_class, tags,
                             complaint_upheld, status, entered_at, version)
select md5('register object ' || name)::uuid, place, 'ORG-' || lpad(place::text, 5, '0'), 'ORGANIZATION', name, '', '', '', province, field,
       'B', array[tag], false, 'ACTIVE', '2019-04-08 09:00+08', 0
from seed_object order by place;
insert into register_change (id, subject, at, action, changes, reason, version)
select md5('register change object ' || name)::uuid, md5('register object ' || name)::uuid, '2019-04-08 09:00+08', 'ENTERED', '[]', '列入证书目录', 0
from seed_object;
insert into register_label (prefix, last) select 'ORG', count(*) from seed_object;
